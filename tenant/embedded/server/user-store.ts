import type { DeletedUser, User, UserStore } from '../world.ts';

export function createUserStore(): UserStore {
  const users = new Map<string, User>();
  const byName = new Map<string, User>();
  const deleted: DeletedUser[] = [];
  const key = (userPrincipalName: string) => userPrincipalName.toLowerCase();
  return {
    add(user) {
      users.set(user.id, user);
      byName.set(key(user.userPrincipalName), user);
    },
    byId: (id) => users.get(id),
    byName: (userPrincipalName) => byName.get(key(userPrincipalName)),
    remove(id, at = Date.now()) {
      const user = users.get(id);
      if (user === undefined) return false;
      byName.delete(key(user.userPrincipalName));
      deleted.push(remainsOf(user, at));
      return users.delete(id);
    },
    all: () => [...users.values()],
    deleted: () => [...deleted],
  };
}

function remainsOf(user: User, deletedAt: number): DeletedUser {
  const { id, userPrincipalName, displayName, givenName, surname, mailNickname, accountEnabled, createdAt } = user;
  const { preferredLanguage, usageLocation, employeeType } = user;
  return {
    ...{ id, displayName, givenName, surname, mailNickname, accountEnabled, createdAt, deletedAt },
    ...{ preferredLanguage, usageLocation, employeeType },
    userPrincipalName: `${id.replaceAll('-', '')}${userPrincipalName}`,
  };
}
