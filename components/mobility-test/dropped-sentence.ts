/** What is said of answers that waited more than three days on a phone (security.md §1.1). */
export const droppedSentence = (count: number) =>
  count > 1
    ? `${count} réponses attendaient sur ce téléphone depuis plus de trois jours. Elles sont effacées, pour protéger votre vie privée. Ces questions vous sont posées à nouveau dans le Test.`
    : '1 réponse attendait sur ce téléphone depuis plus de trois jours. Elle est effacée, pour protéger votre vie privée. Cette question vous est posée à nouveau dans le Test.'
