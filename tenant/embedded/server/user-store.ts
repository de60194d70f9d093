import type { User, UserStore } from '../world.ts';

export function createUserStore(): UserStore {
  const users = new Map<string, User>();
  const byName = new Map<string, User>();
  const key = (userPrincipalName: string) => userPrincipalName.toLowerCase();
  return {
    add(user) {
      users.set(user.id, user);
      byName.set(key(user.userPrincipalName), user);
    },
    byId: (id) => users.get(id),
    byName: (userPrincipalName) => byName.get(key(userPrincipalName)),
    remove(id) {
      const user = users.get(id);
      if (user !== undefined) byName.delete(key(user.userPrincipalName));
      return users.delete(id);
    },
    all: () => [...users.values()],
  };
}
