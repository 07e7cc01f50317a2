/**
 * 2048 well-known, friendly Dutch words of four to seven letters a-z, in alphabetical order, for the own words.
 * The first four letters tell each from all others, so a misspelt ending can be looked up by a helpdesk.
 * A word's place in this list is part of everybody's own words: never change, move or remove one.
 */
export const dutchWords: readonly string[] = `
aaien aanbod aandeel aanhang aankoop aanleg aanname aanpak aantal aanzet aardbei abrupt accent accu achter
acteren actie actueel acuut adelaar adem ader adres advies afdak afdruk afloop afmaken afrit afslag afstand
afval afwas afzet agenda airco akker akkoord akte alarm album alert alfabet algebra alinea alleen alpaca
alvast amandel amateur ambacht ambitie amper ananas angel anijs anker anoniem antenne antiek apart appel
applaus april aquarel arbeid archief arena armband aroma artikel asfalt aspect aster atelier atlas atleet
atoom auditie augurk auteur auto avocado avond azijn baai baan baard baas bagage baken bakker balans balie
balkon ballet bamboe banaan band banjo bank barbier baren basis baviaan bazaar beek beeld been beer beestje
begaan begeven begin begrip behang behoud behulp beige beitel bekend bekken belang beleid bellen belofte
benader beneden benoem bepaald beperkt bereik berg bericht berk beroemd besef besluit bespaar bestek betalen
beter beton beugel beuk beurs bever bevoegd bewaker bewegen bewoner bewust bezem bezig bezoek bieden biet
bijl bijna biljart binden bingo binnen bioloog biscuit bistro bitter bizon blaadje blad blaffen blauw blazer
bleek blender blij blik blind bloem blog blok blond blouse blozen bluf bocht bodem boeg boei boek boel boer
bokaal bokser bolhoed bollen bolwerk bomen bonbon bont bonus boog boom boon boot bord boren borstel bosrand
boter botsing bout bouwer boven bowlen braaf brand breed breien breken brengen breuk bridge brief bril broek
brok brommer bron brood brouwer brug bruin brunch budget buffel buggy buidel buigen buik buis buiten bukken
bulldog bumper bundel burcht bureau burger busje button buurman cabaret cabine cabrio cacao cactus cadeau
camera camping canvas caravan cartoon cavia cellist cement cent chalet chaos charme check chef chemie chips
chocola cijfer circus cirkel citaat citroen clip close clown club coach code cola collega coltrui column
comfort compact concert condor contact correct couplet cowboy cracker creatie cricket cruise cultuur cupcake
curry cursus cyclus daad daarom dadel dagboek dagen dagje dahlia daling dame damhert dampen dank dansen
dapper darts dassen datum dauw debuut decibel decor deeg deel defect deftig deken deksel delen delta demo
denken depot derde dertig design dessert detail deugd deuk deur dialoog diamant dicht dienst diep dier
diesel dijk diner ding dinsdag diploma direct disco distel divan dobber docent dochter doek doel dokter
dolfijn domein domino donder donker dons doolhof doorn doos doper dorp dorst douche dozijn draak dragen
drama drempel dreumes drie drijven drinken drogen dromen droog drop druif druk drummer druppel dubbel duel
duet duif duiker duim duin duister duizend durven dutje duur duwen dweil dynamo echo echt eclips edel editie
eend eenheid eentje eenvoud eerbied eerlijk eerst eetzaal eeuw effect egaal egel eieren eigen eiland einde
eisen eitje eiwit eland elders elegant element elfde elftal elite elkaar elven email emmer emoe emotie
energie enkel enorm entree envelop episode erfgoed ergens erker ernstig ervaren erwten essay essen etage
etalage etiket etmaal etui euro even exact examen expert extra ezel fabel fabriek facet factuur fakkel
familie fanfare fase fauna fazant feest feit fictie fier fiets figuur fijn file filiaal film filter finale
fine finish firma fjord flacon flat fleece fles flink flipper flits flora fluit fluweel flyer focus folder
folie fonds fontein fooi forel formule fort forum fossiel foto foyer fraai franje fret friet fris fruit
fuchsia fuif functie fusie fysiek gaaf gaas gaatje gadget gala galerie galm galop gamba gang gans gapen
garage garen garnaal gasfles gast gaten gauw gave gazelle gazon gebak gebied gebouw gebruik gedicht gedrag
geduld geel geest gehakt geheim gehoor geinig geit gejuich gekko gekleed geld gelei geluid gemak gember
geniet genoeg gepast gerecht geroep gerst geruit gesprek getal getij geur gevel gevoel gewicht gewoon
gezicht gezond gids gieter gilde gips giraf gist gitaar glaasje glad glans glas glitter globe gloed gniffel
goed golf gondel gong gooien goot gordijn gorilla goud graag gracht grafiek gram grap gras gratis grazen
greep grens greppel gretig grind grip groen grond groot grot gulden gunst guur gymles gymzaal haai haak haal
haan haard haast hagel haken halen half hallo halm halte hamer hamster handel hangmat hapje hard haring
harnas harp hart haven havik hazen hecht heden heel heer heet hefboom heftig heide heilbot heimwee held
helft helling helm hemd hemel hengel herberg herder herfst herstel hert heuvel hiel hier hinde hint hobby
hockey hoed hoef hoek hoepel hoeve hokje hommel hond honger honing hoofd hoog hooi hoop hoorn hopen horde
horen horizon horloge hotel houding hout huid huifkar huis hulp hulst humeur humor huppel huren husky huur
hyacint hybride ideaal idee idool ieder iemand iets iglo ijsbeer ijsje ijskoud ijver imker impact import
impuls inbreng index indruk ineens info ingang inhoud inkoop inkt inrit insect instap intens intro invloed
inwoner inzage inzet inzicht iris ivoor jaar jaguar januari japon jarig jasje jasmijn jassen jawel jazz
jeans jeep jeugd joggen jojo joker jolig jong jubelen juichen juist juli jumbo jungle juni jurk jury juweel
kaak kaap kaars kaas kabaal kabel kachel kade kaft kajak kajuit kakelen kalf kalk kalm kameel kanaal kaneel
kanjer kano kans kant kapper kapstok karate karper karton karwei kassa kasteel kater katoen kauwgom kavel
kaviaar keel keer kegel keizer kelder kelk kelner kenmerk kennis kerel kermis kern kers ketel ketting keuken
keurig keus kever kieuw kiezel kijker kikker kilo kilt kimono kind kiosk kippen kiwi klaar klank klap klas
klavier kleding kleed klei klem klep klets kleur klif klik klimop klinker klok klomp klont kloof klop kluis
klus kluwen knaap knal knap knecht knie knijp knik knip knisper knobbel knol knop knuffel knus koala koeien
koek koel koepel koers koets koffie koken kokos kolen kolom komeet komisch kompas komst konijn kooi kook
kool koop koord kopen kopie koppel koraal koren korf korrel korst kort kosmos kost koud kousen kozijn kraan
krab kracht krant krater krediet kreeft krekel krent kreuk kriebel krijt kring kristal kroket krom kroon
kruid kruk krul kubus kudde kuif kuiken kuil kuip kuit kunst kurk kussen kust kwart kwast kwestie kwiek
kwijt laag laan laars laat label lachen ladder lade lading lagune laken lamp land lang laptop lariks laser
lassen last lava lawaai lawine leder leeg leem leen lees leeuw legende legging leiden lekker lelie lengte
lening lens lente lepel leraar lessen letter leuk leunen leven lezen liaan lichaam lied liefde lift liga
lijm lijn lijst limiet linde liniaal links linnen lint linzen list liter locatie loep logboek logeren logo
lokaal loket lolly loods loof look loon loop loper lotus loyaal lucht luik luister lunch lupine luxe lynx
maag maaien maak maan maart maat machine magneet maken makreel malen mama mand manege mango manier mantel
marge markt marmer mars marter masker massa mast matras maximum media meedoen meel meer mees meetlat meeuw
meisje melden melk meloen memo meneer mengsel mening mens mentor menu merel merk merrie meteen methode
meting metro meubel mevrouw midden mier mijl mijn mild milieu miljoen mime mimosa minder mini minuut mist
mixer mobiel modder mode moed moeite moeras moes mokka molen moment mond monteur mooi morgen morse mosterd
motief motor motto mousse mouw muesli muis munt museum musical muts muur muziek mythe naad naald naam naar
naast nacht nader nadruk nagel najaar namaak namen narcis natuur nauw navel navraag nectar neef neer negen
neiging neon nerf nest netjes netto neus neuzen nevel niemand niets nieuw niezen niveau nodig noemen noga
noord noot norm nota noten notitie nougat nuchter nummer nuttig nylon oase ober object oceaan ochtend
octopus oefenen oehoe oester oever ogen oker oktober olie olifant olijf omelet omgang omheen omhoog omkeren
omlaag omloop omroep omslag omtrek omvang omweg omzet onder onkruid onlangs online ontbijt ontdek onthaal
ontwerp onweer onzin oogst ooit oorbel oordeel oost opbouw opeens open opera opgave ophaal opkomst oplage
opname oppas opper oprecht oprit oproep opslag opstap optie optocht opvang opzet opzij oranje orde oregano
orka orkest otter ouder oudste outfit ovaal oven over paal paard pagina pakje paleis paling palm panda
paneel panter papa papier paprika parade parel parfum park pasta patat patent patio patroon pauw pauze
pedaal peddel peer peilen pekel pendel penning pension peper perfect periode perk perron pers perzik peul
peuter piano piek piep pier pijl piloot pincet pinda pink pinnen pion piraat pittig pixel pizza plaat
plafond plak plan plateau plein plek plezier plicht ploeg plof plons plooi plot pluim pluk plus pocket
podium poeder poel poema poets poging polder polis polo pols pomp pont pony pool poort poos poot poppen
porie portret positie poster potje potlood praat pracht prairie praten prei premie prent prettig prijs prik
prima prins proces product proef profiel project proper pruim publiek pudding puin puls punt pupil puree
purper puur puzzel pyjama quiche quinoa quiz raad raaf raak raam radar radijs rafel ragout rail raket rakker
rally rammel rand rang rank rapport ratel rauw ravijn reactie recept recht reclame record redden rede reeks
reep regen regio reiger reiken reis rekenen relatie remmen rendier rennen rente reptiel reserve respect rest
retour reuk reus ribbel ridder riem riet rijden rijk rijm rijp rijst riksja rillen rimpel ring ritme ritsen
rivier robijn robot rodeo roeien roem roep roer roest rollen roman rommel romp rond rood room roos rosbief
rotonde rots route roze rozijn rubriek rugzak ruiken ruil ruimte ruis ruit rups rust safari saffier salade
saldo salon salto saluut samen sandaal sardine satijn sauna saus savanne scan schaap schelp schip schoen
schrift schuur scooter score scout script seconde sector sein seizoen selfie senior sensor serie serre
service sfeer shampoo shirt shop shorts show sieraad signaal sijsje silo simpel sinds single siroop site
sjaal sjerp sjouwen skaten skelter slaap slab slak slalom slang sleep sleutel slim slinger slof slok sloot
slot sluis slurf smaak smal smeden smelten smid smoes snaar snack snavel sneeuw snel snoep snor snuf snuit
soep sofa soja solist solo sommen sonar song soort sorbet spaak spade spar spatel specht speech spek spel
spetter speuren spiegel spijker spin spiraal spits spoed spons spoor sport spreuk sproet spruit spuit spul
squash staal stad staf stage stal stam stand stap start station steen steiger stekker stel stem stengel step
ster steun stevig stier stift stijl stil stip stoel stof stok stoom stop storm stout straat streep strik
stro struik student stug stuiter stuk stunt stuur subtiel succes suiker suite super surfen sushi swing
symbool systeem taak taal taart tabel tablet tachtig tactiek tafel takel takken talent talk tamboer tandem
tang tante tapijt tarief tarwe tassen tasten taxi team teder teen teer tegel tegoed teken tekort tekst
tellen temmen tempo tennis tent term terras test teug tevens textiel theater thee thema theorie thermos
thuis tien tijd tijger tijm tillen timmer tint tiptop titel tjilpen toast tocht toeren toets toffee tolk
tomaat tombola toneel tong toon toorts topaas toppen toren tortel totaal touw traan tractor traject tram
trap trede treffer trein trek trend tribune trillen trimmen trio troef trofee trommel troon trots trouw truc
truffel trui tuba tube tuin tukje tulp tunnel turbo turen turf turnen tussen twaalf twee twijg twinkel type
typisch uien uier uitgang uithoek uiting uitje uitleg uitrit uitstap uitvoer uitweg ultiem uniek uniform
update uren uurwerk vaandel vaart vaas vacht vader vakman valk vallei vandaag vangst vanille varen variant
varken vast veder veel veer vegen veilig veld venkel venster vent veranda verband verf verhaal verjaar
verkeer vermaak vers vertel vest vetbol veter veulen vezel video vier vijf vijg vijver villa vilt vinden
vinger viool visite visser vitrine vlag vlak vlam vlecht vleugel vlieg vlinder vloed vloot vlot vlucht vlug
vocht voedsel voeg voelen voer voet vogel volgen volop voltooi volume voort vork vorm vouwen vraag vracht
vrede vreugde vriend vrij vroeg vrolijk vrucht vulkaan vullen vulpen vurig vuur waaier waar wachten wafel
wagen waken wakker walnoot walrus wals walvis wand wang want warboel waren warm wasbeer wasgoed wasmand
wassen water watten week weelde weer weide weinig wekker welkom welp wenk wennen wens wereld werf werk
werven wesp west wetboek weten wetten weven wezel wieg wiel wijd wijk wijs wijzer wikkel wild wilg wimper
wind winkel winst winter wirwar wissel witlof woest wolf wolk wonder wonen woning woord worden worp wortel
wringen wuiven yoga yoghurt zaag zaaien zaak zaal zacht zadel zagen zakdoek zakgeld zakken zaklamp zalf zalm
zand zang zappen zebra zeef zeeman zeep zegel zeggen zeil zeker zelden zelf zender zestien zetel zetten
zeven zicht zien zijde zijn zilver zingen zinken zinvol zitten zoek zoet zolder zomer zone zonnig zoon zorg
zout zucht zuid zuil zuinig zuivel zulk zuur zwaai zwager zwaluw zwembad zwerm zweven zwier
`
  .trim()
  .split(/\s+/);
