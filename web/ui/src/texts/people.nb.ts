/** What the areas of people and administration say, in bokmål. */
export const peopleNb = {
  areas: 'Områder',
};
