/** What a word may hint at; a word has any number of these. */
export const hints = {
  venue: 1,
  publisher: 2,
  place: 4,
  editor: 8,
  month: 16,
  volume: 32,
  page: 64,
  kind: 128,
  note: 256,
  particle: 512,
  function: 1024,
  body: 2048,
  edition: 4096,
  given: 8192,
} as const;

/** The words, in the languages that references are most often written in. */
const words: Readonly<Record<keyof typeof hints, string>> = {
  venue:
    'journal j proceedings proc conference conf symposium symp workshop transactions trans annals ann review ' +
    'rev reviews letters lett bulletin bull magazine mag quarterly archives arch zeitschrift revue rivista ' +
    'revista annales acta handbook encyclopedia lecture notes series newsletter congress colloquium ' +
    'tagung konferenz actes atti int annual encyclopaedia companion ' +
    'arxiv corr biorxiv medrxiv preprint neurips nips icml iclr cvpr iccv eccv acl emnlp naacl aaai ijcai chi ' +
    'sigmod vldb icde kdd sigir www osdi sosp nsdi usenix asplos isca micro hpca pldi popl icse fse focs stoc ' +
    'soda lancet plos pnas phys chem med sci psychol',
  publisher:
    'press publishers publisher publishing publications verlag springer elsevier wiley blackwell routledge ' +
    'sage mcgraw-hill prentice prentice-hall addison-wesley addison kaufmann morgan macmillan erlbaum academic ' +
    'birkhäuser kluwer pergamon dover harper penguin norton oup cup mit ieee acm usenix north-holland hall ' +
    'books éditions editions edizioni editorial ediciones editora edition verl inc ltd llc co corp company ' +
    'sons gmbh presses univ university universität université universidad association reidel palgrave brill ' +
    'gruyter de-gruyter longman freeman sinauer gallimard seuil puf suhrkamp reclam houghton mifflin ' +
    'random house oxford cambridge springer-verlag wadsworth plenum thieme karger oreilly o’reilly aip siam ' +
    'curran associates institute chapman crc taylor francis mosby saunders lippincott elsevier/north-holland',
  place:
    'london york new paris berlin amsterdam cambridge oxford boston chicago philadelphia washington dordrecht ' +
    'heidelberg münchen munich leipzig wien vienna tokyo beijing moscow milano milan roma rome madrid ' +
    'barcelona toronto montréal montreal sydney melbourne hillsdale mahwah reading englewood cliffs norwell ' +
    'princeton stanford berkeley princeton leiden stuttgart frankfurt göttingen tübingen zürich zurich basel ' +
    'geneva edinburgh dublin belfast glasgow manchester bristol brighton copenhagen stockholm oslo helsinki ' +
    'prague praha warsaw budapest bratislava leningrad moskva thousand oaks beverly hills san francisco diego ' +
    'jose los angeles seattle portland austin houston dallas atlanta miami baltimore pittsburgh detroit ithaca ' +
    'haven chichester aldershot clevedon hoboken usa uk ny ma ca nj pa il tx fl md dc va mi oh ct wa mn wi ' +
    'france germany italy spain england canada australia japan china india netherlands switzerland sweden ' +
    'austria belgium denmark norway finland scotland ireland brazil israel singapore korea u.s.a u.k d.c n.j ' +
    'n.y ma. mass calif bologna torino firenze napoli lyon bruxelles brussels louvain leuven delhi mumbai ' +
    'nairobi johannesburg athens istanbul jerusalem lisbon lisboa porto bonn köln hamburg dresden',
  editor:
    'ed eds editor editors hrsg hg edited edit translated übersetzt übers traduit trans trad translator ' +
    'herausgegeben dir coord compiled org curated sous',
  month:
    'january february march april may june july august september october november december jan feb mar apr ' +
    'jun jul aug sep sept oct nov dec spring summer autumn fall winter januar februar märz mai juni juli ' +
    'oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre n.d nd s.d ' +
    'forthcoming gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre cop',
  volume:
    'vol vols volume volumes no nos number issue bd band tome t tomo nr jg jahrgang iss suppl n n° nº part heft h v núm num',
  page: 'pp p pages page pgs pag págs s ss seiten стр с article art id',
  kind:
    'thesis dissertation phd ph.d doctoral master master’s masters diplomarbeit thèse doctorat bachelor ' +
    'techreport manuscript report rep mémoire habilitation tesis unpublished patent m.s m.sc msc tr rr',
  note:
    'retrieved available accessed online url http https doi isbn issn pmid pmcid arxiv arxiv.org web ' +
    'download disponible consulté abgerufen verfügbar zugriff internet viewed cited reprinted jstor eprint',
  particle:
    'van von vom zu zum zur der den de del della di da dos das du la le ten ter af av el al bin ben ibn y e d’ des',
  function:
    'the of in on for a an to from by with and or as at is are be its into their between under through how ' +
    'what why when using via over toward towards among against not does do der die das und des dem im von ' +
    'für mit zur zum ein eine einer über bei aus auf les la le el los las del y en un une et dans sur pour ' +
    'par au aux du il lo gli e di della delle dei nel nella per con su sobre para una o do dos das em na no ' +
    'wie als nach zu den that this these can we our you your i it',
  body:
    'ministry ministère ministerium library institute institution organization organisation association ' +
    'department committee council university society group consortium center centre agency commission ' +
    'office bureau administration federation foundation union board academy service team collaboration bank ' +
    'nations government national federal survey programme program project network company',
  edition: 'edition ed edn aufl auflage éd vyd édition edición ausgabe',
  given:
    'john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony ' +
    'mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason ' +
    'jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel frank gregory ' +
    'raymond alexander patrick jack dennis peter henry walter arthur albert mary patricia jennifer linda ' +
    'elizabeth barbara susan jessica sarah karen nancy lisa margaret sandra ashley emily donna michelle carol ' +
    'amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy anna ruth marie jean ' +
    'pierre jacques michel françois claude philippe andré louis hans karl heinrich wolfgang klaus jürgen ' +
    'martin stefan thomas andreas giovanni giuseppe antonio francesco luigi mario marco josé juan carlos ' +
    'luis manuel pedro miguel jorge maria ana wei yan li ming hui jun lei ivan sergei vladimir nikolai',
};

const lexicon: ReadonlyMap<string, number> = build();

function build(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const hint of Object.keys(words) as (keyof typeof hints)[]) {
    for (const word of words[hint].split(' ')) {
      found.set(word, (found.get(word) ?? 0) | hints[hint]);
    }
  }
  return found;
}

/** The hints of a word in lower case without punctuation around it, as bits of `hints`. */
export function hintsOf(low: string): number {
  return lexicon.get(low) ?? 0;
}
