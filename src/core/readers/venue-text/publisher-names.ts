/** Publishers of scholarly books whose names hold no word that says so, in small letters, one between bars. */
const names =
  'academic press|armand colin|artech house|ashgate|basic books|benjamins|john benjamins|bloomsbury|' +
  'böhlau|brepols|brill|c. h. beck|c.h. beck|campus|carocci|chapman & hall|chapman and hall|crc press|' +
  'de gruyter|de gruyter mouton|duncker & humblot|duncker und humblot|dunod|edward elgar|eerdmans|' +
  'einaudi|emerald|feltrinelli|fayard|francoangeli|franco angeli|gallimard|harrassowitz|hachette|' +
  'harper collins|harpercollins|haworth|hogrefe|human kinetics|ibidem|igi global|il mulino|' +
  'intech|intechopen|karger|klett-cotta|klostermann|knopf|kohlhammer|kösel|' +
  "l’harmattan|l'harmattan|laterza|lexington|lexington books|lippincott|lit|max niemeyer|mentis|metzler|" +
  'mimesis|mohr siebeck|morgan & claypool|morgan kaufmann|mouton|narr|niemeyer|nomos|' +
  'norton|w. w. norton|w.w. norton|nova science|now publishers|olms|olschki|papirus|' +
  'pearson|peeters|penguin|penguin books|peter lang|polity|presses universitaires de france|puf|' +
  'prentice hall|prentice-hall|random house|reclam|rodopi|rowman & littlefield|routledge|rubbettino|' +
  'sage|saur|schattauer|schöningh|seuil|steiner|franz steiner|suhrkamp|teubner|thieme|transcript|' +
  'tirant lo blanch|trotta|ucl press|unwin hyman|utb|vandenhoeck & ruprecht|verso|viella|vieweg|vrin|' +
  'vittorio klostermann|wallstein|waxmann|westview|wilhelm fink|winter|wissenschaftliche buchgesellschaft|' +
  'zed books|zone books';

const known: ReadonlySet<string> = new Set(names.split('|'));

/** Whether a text is a publisher's name and nothing else. */
export function isPublisherName(text: string): boolean {
  const bare = text.replace(/^[\s(]+|[\s).,;:]+$/g, '');
  // `FedOA Press`: two words are no newspaper's name.
  return known.has(bare.toLowerCase()) || /^\p{Lu}\p{L}*[\p{Lu}&]\p{L}* Press$/u.test(bare);
}
