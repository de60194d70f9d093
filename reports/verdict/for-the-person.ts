/** How a line on the console begins that tells a person who attends what to do: such a line is shown as soon as it is said. */
export const FOR_THE_PERSON = '☞ ';
