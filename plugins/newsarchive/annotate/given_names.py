"""Given names, as evidence that an unknown name is a person's; none of them is proof.

Written by ``tools/given_names.py`` from names of office holders in the Phoenix dictionaries of the Open Event Data
Alliance (MIT), from the US Census of 1990 (public domain), from the leaders of the CIA World Factbook (public domain),
from unitedstates/congress-legislators (CC0 1.0), and common English given names.
Each stands as its token key (``tokens.key_of``); names that are words as well are left out.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaly aaron aart ab ababar abadula abakaka abakar abass abay abba abbas abbie abby abd abdal abdala abdalla abdallah
    abdalmahmood abdalrahman abdel abdelatif abdelaziz abdelbaki abdelfattah abdelhamid abdelillah abdelkader abdelkar
    abdelkebir abdelkrim abdellatif abdelmadjid abdelmalek abdelrahim abdelwaheb abdelwahed abderahim abderahman
    abderaman abderamane abderazzak abderrachid abderrahim abderrahmane abderraouf abdeslam abdessadek abdessalem abdi
    abdiaziz abdiazziz abdiguled abdihakim abdilahi abdilaqim abdimalik abdinur abdiqadir abdiqasim abdirahman abdirasak
    abdirashid abdirisak abdirizak abdirizal abdishakur abdiwahabmohammmed abdiwahid abdiweli abdol abdollah abdou
    abdoul abdoulahi abdoulaye abdoulhamid abdoulkader abdourahim abdourahmane abdouroihim abdu abduh abdujabbor
    abdujalil abdujalol abdukahhor abdul abdulahi abdulaziz abdulda abdulfetah abdulkadir abdulkalam abdulkareem
    abdulkarim abdulkhashim abdulla abdullah abdullahi abdullatif abdullo abdulrahman abdulsalami abdumalik abduqohir
    abdur abdurahim abdurahman abdurahmon abdurrahman abdus abdusamad abduvali abduvohid abdygany abe abednego abelardo
    abelgazy abhisit abibilla abid abidinur abigail abilio abiye abodoulaye abokar abolhassan abou aboubacar aboubakary
    aboudou aboulkader abraha abraham abram absalom abubacar abubakar abudacar abulfaz abulfez aburizal abuzed abyan
    abylay achike aco ada adah adakhan adalberto adaline adam adama adamandios adamantios adamou adamu adan adanan adao
    addie addison addisu addo ade adebowale adel adela adelaida adelaide adele adeleaide adelia adelina adeline adelino
    adelita adell adella adelle aden adena adenan adenike aderemi adeseye adetohunbo adewumi adham adhyaksa adi adiato
    adib adil adilbek adina adisai adji adjoua adlai adly admiro adnan adolf adolfas adolfo adolph adolphe adou adoum
    adria adrian adriana adriane adrianna adrianne adriano adriel adrien adriene adrienne adylbek aeneas affi afif
    afonso africo afsarul aftab afton afualo agada agageldgy agageldy agard agatha agathe agatheane agbeyome aggrey agha
    aghvan agim agnele agnelo agnes agnus agostinho agouta agripina agron agshin agueda aguinaldo agum agung agus
    agustin agustina agusto ahamada ahmad ahmadaye ahmadou ahmadu ahmammet ahmat ahmet ahmeth ahn ahsan ahti aicha
    aichatou aida aidan aigars aigul aiko aileen ailene aimee aimi ain ainars ainiu ainslie aisake aisha aishat aishath
    aishatu aissa aiuba aivar aivars aivis aiyar aiyaz aja ajamu ajit ajith akban akbar akbarsho ake akec akef akezhan
    akhmetzhan akia akihiro akijan akiko akil akila akilah akinlabe akinlolu akira akoussoulelou akram akramul aksel
    aksoltan aktam akua akwasi akylbek ala alaa alag alain alaina alaine alamara alamkhon alan alana alane alanna
    alapati alar alassane alastair alawel alawi alayna alba albade albatoul alben albert alberta albertas albertha
    albertina albertine alberto albin albina alcide alcides alcido alcinda alcino alda alden aldo alease alec alecia
    alecksey aleen aleg aleida aleisha alejandra alejandrina alejandro alejo aleke aleko alekos aleksandar aleksander
    aleksandras aleksandre alemayehu alena alene ales alesana alesha aleshia alesia alessandra alessandro aleta aletha
    alethea alethia alex alexa alexander alexandra alexandre alexandria alexandros alexandru alexei alexi alexia alexios
    alexis alfheidur alfio alfonso alfonzo alfred alfreda alfredia alfredo algirdas algis alhaji alhassan ali alia
    alibay alica alice alicia alick alida alidina alieu aliioaga alikbek alikhan alim alima alimamy alimany alimarwan
    alina aline alintuma aliou alisa alise alisha alisher alishia alisia alison alissa alistair alita aliu alix
    aliyasbek aliyu aliza alla allamaye allan alleen allegra allen allena allene alleyne allie allieu alline allison
    allyn allyson alma almamy almanbet almazbek almeda almeida almerino almeta alois aloizio alona alonso alonzo aloua
    aloun alounkeo aloysius alpheus alphonse alphonso alphonsus alrich alseny alta altaf altagracia altay altayeb altero
    altha althea alton altynbek alva alvaro alvera alverta alvin alvina alwi aly alya alyaksandr alyce alycia alysa
    alyse alysha alysia alyson alyssa ama amada amado amadou amady amah amal amalia amama aman amanda amando amandurdy
    amangeldy amani amanmyrat amanuallah amanullah amar amara amarasiri amason amata amataga amath amber amberly
    amberoti ambika ambrose ambulai amee ameen ameenah amelia amena amenta amer americo amery ami amichai amie amiee
    amik amilcar amin amina aminata aminath amine aminu amir amira amiran amirkul amirsham amirzai amjad ammie amna amon
    amor amos amparo amre amy ana anabel anacleto analilia analisa anamaria anand ananda anandrao anant anare anas
    anasii anastacia anastas anastase anastasia anastasios anastassis anatole anatolie anatolijs anatolio anatoly
    anbaree anbumani andera anders anderson andi andimba andonios andonis andra andranik andras andre andrea andreas
    andree andrei andrej andrejs andres andrew andri andria andriamparany andrija andris andrius andriy andro andruale
    andrus andry andrzej andung andy aneesa anerood anette anfinn ang ange angel angela angele angelena angeles angelia
    angelic angelica angelika angelin angelina angeline angelino angelique angelita angella angelo angelyn angie angila
    angla anglea angus anh anibal anicet aniceto anifah anika anil anis anisa anisha anissa anita anitra anja anjanette
    anjelica ank ann anna annabel annabell annabelle annaberdy annageldi annageldy annaguly annalee annalisa annamae
    annamaria annamarie annamuhammet annasahel anne anneas anneli anneliese annelle annemarie annemie annett annetta
    annette anni annice annie annika anniken annis annita annmarie annonciate ano anong anongwan anote anselme ansgar
    ansoumane ansumane ansuncao antanas antanasio antanina ante antenor antero anthony antione antionette antipas
    antoine antoinette anton antone antonella antonello antonetta antonette antoni antonia antonietta antonina antoninho
    antonio antonis antony antti antun antwan anu anura anurak anusorn anuthin anvar anwar anwarul anya anyang anyu ao
    aparicio apas aphai apii apisai apolo apolonia apostolos apryl apulu aqil ara araceli aracelis aracely aram aramayis
    ararat araya arbab arben arcangelo arcanjo arcelia archibald archie ardath ardelia ardell ardella ardelle arden
    ardian ardis ardith aree arefaine aren arenca aretha argelia ari ariana ariane arianna arianne arica arie ariel
    arielle arif arifhikmet aris aristides aristobulo aristotelis arjun arkadiusz arkadiy arla arlean arleen arlen
    arlena arlene arletha arletta arlette arlie arlinda arlindo arline arlino arlyne arman armand armanda armandina
    armando armen armida armin arminda armindo arnaldo arnetta arnette arnhim arni arnita arnold arnoldo arnulfo aron
    arpad arron arsala arsen arsene arsenio arseniy arstanbek arta artem arthur artie artis artur arturas arturo
    arumugam arun arunas arvilla arvils arvin arvydas arzemiro asa asaad asad asadullah asadullo asang asefa asen
    asenaca aset asfa asfaw asha ashanti ashely asher ashfield ashit ashlea ashlee ashleigh ashley ashli ashlie ashly
    ashlyn ashni ashok ashraf ashton ashwin ashyr ashyrgeldy asif asipeli askalu askar aslan aslaug asley asma asman
    asot asraf assad assan assane assani assem assia assimi assoa assoumani assunta asta aster aston astor astrid asuman
    asyr asyrgeldi ata atahualpa atal atamurad ataur atcha atef atenor athalia athanase athanasie athanasios athauda
    athelstan athena athenase athumani atifete atiku atilla atimeng atis atoki atsuko attaur attiya atwoki atzo aubrey
    audalia audie audley audra audrea audrey audria audrie audrius audronius audry audun augusta auguste augustin
    augustina augustine augusto augustus aumua aundrea aung aura aurea aurelia aurelian aureliano aurelio aureliu
    aurelius aurora aurore ausbert ausberto ausseil austin autumn ava avaz avazjon avdullah avelina avelino averof avery
    avigdor avil avis avishai avocksouma avraham avril avtandil awa awad awadh awais awilda awn awni awodele awut ayad
    ayako ayana ayanda ayanna ayawovi ayaz aydid ayesha aygul ayham ayikoi ayman aynabat ayoub ayouba aytikeeva aytkul
    ayub ayurzanyn azad azail azalee azali azalina azam azamat azarias azim azimbek azimjon aziz aziza azmi azouz
    azucena azzedine azzie ba baatar baba babaloa babar babara babatunde babatune babette babiker baboucarr babrak
    baburam bacar bachaspati bachi bachir bacho bachtiar baciro badaoui badarch badaruddin baddeley badel badi badr
    badra badraa badri baek baguma bah baha bahadir bahadur bahej bahia bahk bahnam bahodir bai baiba baidy bailey
    baillo bajram bakalawa bakari bakary bakhron bakhtiar bakhtiyor bakhyt baki bakili bakirdin bakoa bakolalao bakri
    baktykozha bakur bakyt bakytbek bakytzhan bal bala balakh balamage balaram balasaheb balbina baldo baldwin baledzi
    baleka balfour balint balkissoon baltasar baltazar balthazar bamba bambang bambi bamdev bamidele bamir bandaru
    bandula banha banharn banja bankie banny banoita banri bao barabara barack baradine barak baraniko baratali barb
    barbar barbara barbera barbie barbra barbro bardhur bardur barend barham bari barkat barnaba barnabas barnabe
    barnaby barney baron baroness barrett barrie barry bart bartholomew barys basam basappa basdeo bashar bashim bashir
    bashkim basil basile basilia basilio basimah basimgylyc basimmyrat baso basrief bassam bassem bassim bassirou
    batbold bates bathabile bathelemy batienne batilda batir batjargalyn batt batu batyr bauro bautista bauyrzhan
    baxodir bayan bayani baymuhammet baymyrat bayney bayo bayramgeldi baytemir bazarsad bazuka bea beata beatemilie
    beatrice beatris beatrix beatriz beau beaulah bebe becaye becca bechir becki beckie becky bedouma bee begenc behgjet
    beji bekbolot bekmurod bekmyrat bela belaid belay belden belen belgis belia belinda belisario belkis bella belle
    bello belva ben benazir bendt benedict benedikt benedikte benedita beni beniamina benigna benigno benita benito
    benja benjamin bennett bennie benno benny benoist benoit bensalem bent benton benyamin berdibek berdimyurat berdybek
    bereket berenice berhan berhane berhanu berik berislav berit berna bernabe bernadette bernadine bernard bernarda
    bernardina bernardine bernardo bernat berneice bernetta bernice bernie berniece bernita berry bert berta bertel
    bertha berthe bertie bertram bertrand beryl besnik bess bessarion bessie beth bethanie bethann bethany bethel
    bethuel betsey betsy bette bettie bettina betty bettyann bettye beula beulah bev bevaroua beverlee beverley beverly
    beyene bhairon bharat bharrat bhavnaben bhekh bhim bhumibol bhuwan bianca bianka bianrifi bibi bibiana bibitac bibya
    bichara bidhya bidoung bienvenu bijan bijay bijoya bikenibeu bikoro bill billi billie billy billye bimal bimalendra
    bimbola binali bineta bingu bintu binyamin biossey birame birdie bire birganim birgir birgit birgitta birhan birthe
    bishara bisher bishnu bismillah bismullah bjarne bjarni bjorgvin bjorn blade blagoj blaine blair blaise blake blanca
    blanch blanche blas blendi blondell blossom blythe bo boata boaventura bob bobbi bobbie bobby bobbye bobette bobojon
    bodehousse bodil bogdan bohdan bohuslav boinali bojidar bok bola bolat bolivar bolot bolotbek bomo bonaventure
    boncodin bong bonginkosi bonhima boniface bonita bonnie bonny boogie booker boometswe boon booshi borge boris
    boritosh borjana bornito borut borys bosaikham bosse botche botir bouabdellah bouamar bouasone bouasy bouathong
    boubacar boubaker boubekeur boudewijn boudjemaa bouguerra boukary boun boungnang bounpheng bountiem boureima
    bourhane boutheina boutros bow boyce boyd boyko bozhidar bozidar bozo brad bradford bradley bradly brady brahim
    braima braimi braj brajesh branda brande brandee branden brandi brandie brandon brandy branko brant breana breann
    breanna breanne bree brenda brendan brendon brenna brenson brent brenton bret brett brian briana brianna brianne
    brice bridget bridgett bridgette brigette brigi brigid brigida brigitte brinda britany britney britni britt britta
    brittaney brittani brittanie brittany britteny brittney brittni brittny brock broderick bronislaw bronislovas
    bronwyn brook brooke brooks brownie bruce bruna brunilda bruno bryan bryanna bryant bryce brynn bryon bud buddhi
    buddhiman buddiman buddy buena buffy buford bujar bula bulah bulat bulent bungaran bunmei bunngaran bunny bunrot
    buota burchell burhanuddin buritosh burl burnhanuddin burt burton buster busurmankul buthaynah buyelwa byambaa
    byambyn byeon byran byrganym byron byun caabi caarmelo cadmiel caetano cai caitlin caitlyn calandra caleb calin
    calista calixte calixto callie callista calvin camara camelia camellia cameron cami camie camiel camila camilla
    camille camillo camilo cammie cammy canaan candace candance candelaria candi candice candida candide candido candie
    candis candra candy candyce cao caprice cara caren carey cari caridad carie carin carina carisa carissa carita carl
    carla carlee carleen carlena carlene carles carletta carley carli carlie carline carlita carlitos carlo carlos
    carlota carlotta carlton carly carlyle carlyn carma carman carme carmel carmela carmelia carmelina carmelita
    carmella carmelle carmelo carmen carmina carmine carmon carmona carol carola carolann carole carolee carolin
    carolina caroline caroll carolyn carolyne carolynn caron caroyln carri carrie carrol carroll carson carsten carter
    cary caryl carylon carymyrat caryn casandra casey casie casimir casimira caspar cassa cassandra cassaundra cassey
    cassi cassidy cassie cassim cassondra cassy castelli castigo catalin catalina catarina caterina catharina catharine
    catherin catherina catherine cathern catheryn cathey cathi cathie cathleen cathrine cathryn cathy catina catrice
    catrina cayetano cayla ceasar cecelia cecil cecila cecile cecilia cecilio cecille cecily cedric cedrick cees
    ceferino celcius celena celesta celeste celestin celestina celestine celestino celia celima celina celinda celine
    cellou celsa celso cemil censu ceola certorio cesar cesare cevdet cezary chabi chadli chadwick chae chaim chaiwut
    chaiya chakib chakufwa chalerm chalermchai chaleuan chalongphob cham chamal chaman champika chan chana chanchai
    chanda chandra chandradesh chandrasena chandrika chandrikapersad chanel chanell chanelle chang chansy chantal
    chantay chante chantel chantell chantelle chao chara charalampos charan charbel charis charise charissa charisse
    charita charla charleen charlena charlene charles charlesetta charlesworth charlette charley charliaos charlie
    charline charlot charlott charlotte charlsie charlyn charmain charmaine charolette charymammed chas chase chasidy
    chasity chassidy chastity chatichai chaturon chau chaudhry chauncey chavalit chawalit chawarat chay chaya chea
    cheddi chedli cheick cheik cheikh chekamondo chekib chellie chelsea chelsey chelsie chem chenda chene cheng
    chennamaneni cheong cheow cher chere cheree cherelle cheri cherie cherif cherilyn cherise cherish cherly cherlyn
    chernor cherri cherrie cherry cherryl chery cheryl cheryle cheryll chester chet chetta cheuang cheung cheyenne
    chhabi chhattrapal chhay chhim chi chia chiang chidchai chieko chien chih chikage chikara chikez chimed
    chimidzorigiin chin ching chinnawon chinwe chiou chip chipimpha chiquita chirau chitchai chithambaranathan chiu
    chloe cho choe choguel choi chok chol chon chong choo chor chorobek chou choummali choummaly chowdhury chris
    chrisoph chrissy christa christal christeen christel christen christena christene christi christia christiaan
    christian christiana christiane christie christin christina christine christinia christodoulos christoper christoph
    christophe christopher christos christy chrystal chrystian chu chua chuan chuchai chuck chuka chukwuemeka chultem
    chumphon chun chung chuon churin chusak chuti chuy ciara cicely ciera cierra cina cinda cinderella cindi cindie
    cindy cinthia cipriano cira cirino ciro cisse clair claire clamodeste clara clare clarence claretha claretta
    claribel clarice clarinda clarine claris clarisa clarissa clarita clark clarkson classie claud claude claudette
    claudia claudie claudina claudine claudio claus clay clayton clelia clemence clemencia clement clemente clementina
    clementine clemmie cleo cleopa cleopatra cleora cleotilde cleta cletus cleveland cliff clifford clifton clint
    clinton clive clora clorinda clotaire clotilde clucio clyde codi cody colbert colby cole coleen coleman colene
    coletta colette colin colleen collen collene collette collin collins colm colton columbus colville comlangan commins
    commodore concepcion conception concetta concha conchita concile condoleezza conmany connie connor conor conrad
    conrado constance constancio constantin constantine constantino consuela consuelo contessa cora coral coralee
    coralie corazon cordel cordelia cordell cordia cordie coreen corene coretta corey cori corie corina corine corinna
    corinne corliss cornelia cornelio cornelius cornell corrie corrin corrina corrine corrinne cortez cortney cory cosme
    cossi costandia costas costin courtney coy cpp craig creola cris criselda crispin crispus crissy crista cristal
    cristen cristi cristian cristie cristin cristina cristine cristino cristlano cristobal cristopher cristovam cristy
    cruz crysta crystal crystle csaba ctimoci cuc cuilherme curt curtis cyndi cyndy cynthia cyprien cyril cyrille
    cyrstal cyrus cythia czeslaw dabogo dacia dacian dag dagfinn dagmar dagnija dagny dago dagobert dagra dahir dahlia
    daho dai daijbin daina daine dainius daisey daisy daizo dak dakole dakota dale dalene dali dalia dalila dalius
    dallas dalmas dalton dama damantan damar damaris dambar damdin damian damiao damien damion damir damodar damon dan
    dana danae dancia dane danelle danette dang dani dania danial danica daniel daniela daniele daniell daniella
    danielle danika danille danilo danita daniyal daniyar dann danna dannette dannie dannielle danny dante danuta danyel
    danyell danyelle danzan danzndarjaa dao daoud daouda daphine daphne daphrose dara darby darcel darcey darci darcie
    darcy darell daren daria dariga darin dario darius dariusz darjaagiin darko darla darleen darlena darlene darline
    darlyn darmin darnell daron darrel darrell darren darrick darrin darron darryl darwin daryl dashdorj dashiyn datuk
    dauda daudi dave david davida davina davis davison davit davlatali davlatsho davor davorin davorko davud davyd daw
    dawit dawn dawna dawne dayala dayanidhi dayle dayna daysi dbaba ddiaye deadra dean deana deandra deandre deandrea
    deane deangelo deann deanna deanne deb debashish debbi debbie debbra debby debera debi debora deborah debra debrah
    debretsion debroah dede dedra dee deeann deeanna deedee deedra deelchand deena deepak deetta deidra deidre deirdre
    deja delaine delana delbert delcie delcy delena delfim delfina delia delicia delila delilah delinda delisa dell
    della delma delmar delmer delmy delois deloise delora deloras delores deloris delorse delpha delphia delphine delsie
    delta delwa demarcus demeke demetra demetria demetrice demetrio demetris demetrius dena denae dendev deneen denese
    deng denice denis denise denisha denisse denita denna dennis dennise denny denton denver denys denyse denzil
    deogratias deon deonna derek deriba derick derlis derliz dermot derog derrick deryageldi dese deshawn desi desiderio
    desirae desire desiree desmond despina dessie dessima detra dev devand devi devin devon devona devora devorah
    dewanand dewayne dewey dewitt deziani dharam dharambeer dharma dharmadasa dia diakumpuna diakunpuna diallo diame
    diamond dian diana diane diann dianna dianne diarra dick dickie dickon dickson didace didier didjob didymus diedra
    diedre diego dierdre dieter dieudonn dieudonne digna digvijay dikgakgamatso dileeni dileita dilendra dilio dilip
    dilipkumar dillah dillon dilma dilorom dimce dimitar dimitri dimitrios dimitris dimitur dimple dina dinah dinara
    dindar dinesh ding dingiri dini dino dinorah diodorus diogo dion dione dionisio dionna dionne diosdado dipak dipo
    dipu dipuo dirk dismas dissanayake divina dixie diya djamel djazila djerareou djessan djevdet djezou djibert djibo
    djibril djida djidda djidingar djigui djimasta djimnaye djimon djimrangar djimtibaye djoko djurdja djuro dmitr
    dmitri dmitrii dmolo dmytro doan dodie dodou dogabe doje dollie dolly dolores doloris dom domagoj domenic domenica
    domenico dominador dominga domingos dominic dominick dominique dominque domitien domitila domonique don dona donald
    donaldson donatas donatien donato donatus donella donetta donette dong donita donn donna donnell donnetta donnette
    donnie donny donovan donte donville donya doodnauth dora dorathy dorcas doreatha doreen dorene doretha dorethea
    doretta dori doria dorian dorie dorin dorinda dorine doris dorj dorji dorla dorodjatun doros dorotha dorothe
    dorothea dorothee dorothy dorris dorsey dortguly dortha dorthea dorthey dorthy dosbol dot dottie dotty douangchai
    doug douglas douglass dover dovi dovie doyle dragan dramane drazen dreama drema driss dritan drocella droupadi
    drucilla drusilla duane dubem dudley dugerjav duke dulce dulcie dullah dullas dumaagiyn dumbo dumisani dumitru
    dumsile duncan dung dunstan dupe durga durmus dusan dusko dusti dustin dusty duvvuri duyshenaly duyshonkul dwain
    dwana dwayne dwight dyan dylan dzelil dzhumadurdy dzintar eamon earl earle earlean earleen earlene earlie earline
    earnestine eartha easter ebba ebenezer eberhard ebina eboni ebonie ebony ebrahim ebrahima echo ed eda edda eddie
    eddy edelgard edelmira edem eden edgar edgardo edgars edi edie edilberto edison edith edmee edmond edmund edmundo
    edna ednan edouard edra edris eduard eduardo eduoard edward edwardo edwin edwina edyth edythe eero effendi effie efi
    efrain efren efthymios egemen egide egidio egils ehsan ehtel ehud eid eileen eilene eimert einar einars eino
    einstein eisaku eissa eisuke eitan ejaz ek eka ekaterini eke ekmeleddin ela eladia eladio elaina elaine elana elane
    elanor elayne elba elbert elbio elbridge elbuchel elchin elda eldar elden eldon eldora eldridge eleanor eleanora
    eleanore elease elemer elena elene eleni elenor elenora elenore eleonor eleonora eleonore elfreda elfrieda elfriede
    elhadji eli elia eliana elias elicia elida elidia elie eliezer eligijus eligio elijah elin elina elinor elinore elio
    elisa elisabeth elise elisea eliseo elisha elissa eliyahu eliz eliza elizabet elizabeta elizabeth elizbeth elizebeth
    elke ella ellamae ellan ellen ellena elli ellie elliot elliott ellis ellsworth elly ellyn elma elman elmar elmer
    elmi elmira elmo elmurza elna elnora elodia elois eloisa eloise elouise eloy elphas elroy els elsa elsie elsy elton
    elva elvera elvia elvie elvin elvina elvira elvis elwanda elwood ely elyakim elyor elyse elysee elza elzbieta ema
    emanuel emanuela emel emelda emelia emelina emeline emely emerald emerita emerson emery emiko emil emile emilee
    emilia emilie emilienne emilio emily emma emmaline emmanuel emmerson emmett emmie emmitt emmy emogene emomali emory
    emran emyr ena enamul enayatollah enayatullah enda endalkachew endang endre endriartono enebay enedina eneida enele
    enex eng engjell enid enkelejd enkhtsetseg enoch enola enric enrico enrique enriqueta enver enzo epeli ephrahim
    ephraim ephriam epifania epsy erasmo erato erdal ergash ergashali eric erica erich erick ericka erik erika eriks
    erin erinn eriya erkan erkin erkki erlene erlinda erline erma erman ermel ermelinda erminia erna ernest ernesta
    ernestina ernestine ernesto ernie ernst eroll errol erskine ertha ertugrul ervin erwin eryn esdras esen esenmurat
    eseta esfandiar eshagh eshaq eskil esko esmeralda esperanca esperanza essa essie essop esta estanislau esteban
    estefana estela estell estella estelle ester esther estrella estuardo eta etele eter etha ethan ethel ethelene
    ethelyn ethem ethyl eti etienne etomonia etsuko etta ettie euclides eudes eudine eufemia eugen eugena eugene eugenia
    eugenie eugenijus eugenio eula eulah eulalia eulalie eun euna eunice eunicio euphrasie eura eurico euripides eusebia
    eusebio eustolia eva evalyn evan evangelina evangeline evangelos evans evarista evariste evaristo eve evelia evelin
    evelina eveline evelyn evelyne evelynn everett everette evert evette evgeny evhen evia evie evika evita evo evon
    evonne evripidis ewa ewald ewart exie eyeghe eyitayo ezechias ezechiel ezekiel ezequiel ezer ezra ezzedine faapo
    fabian fabio fabiola fabius fadel fadela fadhil fadl fady fae faggan fahami fahd fahimbin fahmi fahri fahtullah fai
    faida faimalaga fairy faisal faith faitou faizal fakhruddin falah faleh falesa fallon famara fan fander fani fannie
    fanny fanta farah faraj farba farhad farhan farhat fariborz farid farida farimang faris farit farooq farouk farouq
    farrah farrukh faruk faruq fassou fatafehi fatemeh fathallah fathimath fathulla fatiha fatim fatima fatimah fatime
    fatin fatma fatmir fatos fatou fatouma fatoumata fatumata fauoa faure fausta faustin faustina faustino fausto
    faviola fawn fawwaz fawzi fay faye fayez fayiz faysal fayza fayzulla fazal fazeel fazil fazlul fe federico fedir
    feisal fekitamoeloa felecia feleti felica felice felicia feliciano felicidad felicien felicio felicita felicitas
    felicito feliks felipa felipe felisa felisha felix felton femi feng ferdinand ferdinando ferenc ferial ferit fermin
    fermina fern fernand fernanda fernande fernando ferne ferng ferran feruz festus fethi fethullah fetison feturi fidel
    fidela fidele fidelia fidelis fientje fikile fikre fikret filiberto filip filipe filippe filippos filis filoimea
    filomena filomeno fineasi finnur fiona fiorenzo firdous firmin firuz fizuli flavia flavien flavio flemming fleta
    fletcher flo flor flora florance florante flore florence florencia florencio florene florent florentina florentino
    floretta floria floribert florin florinda florine florizel florrie flossie floy floyd fnu foday fode fodeba fofana
    fonda fong forrest fortunato fosi foster fotis fouad fowisya fozia fradique fran franca francene frances francesc
    francesca francesco franchesca francie francina francine francis francisca francisco franciscus franciso francisque
    franck franco francois francoise franjo frank frankie franklin franklyn franois frans fransisca frantisek frantz
    franz fred freda fredda freddie freddy frederic frederica frederick fredericka frederik frederique frederoc fredia
    fredis fredric fredrick fredricka fredrik freeda freeman freida freundel freya frida fridolin frieda friedrich friis
    fritz frixos froyla fu fuad fuat fukushiro fulgence fumiko fumio futur gaafar gabe gabor gabriel gabriela gabriele
    gabriella gabrielle gaetan gafurjon gagik gaidis gail gairat gakou gala galal gale galen galina galo galwak galym
    gamal gamawan gamini gan ganesh ganeshkoemar ganiou gankhuyag gao gaoussou garang garba garen gareth garfield
    garibaldi garland garnet garnett garret garrett garry garth gary gasim gaspar gaspard gaston gata gaudensia gavaa
    gavin gavril gaye gayla gayle gaylene gaylord gaynell gaynelle gayrat gazmend gearldine geddel gediminas geetapersad
    geetiara gehendra geir gela geldievna geldimuhammet geldimyrat geldymukhamed geldymurat gelson gema gemma gena
    genaro genc gene generose genet geneva genevie genevieve genevive geng genia genichiro genie genna gennadiy gennady
    gennie genny genoveva geoff geoffrey georgann george georgeann georgeanna georgene georges georget georgetta
    georgette georgi georgiana georgiann georgianna georgianne georgie georgina georgine georgios georgiy gerald
    geraldine geraldo geralyn gerard gerardo gerasim gerd gerda gergana gergis gerhard geri germain germaine germanico
    gerolamo geronimo gerri gerrit gerry gerson gert gertel gertha gertie gertrud gertrude gertrudis gertude gervais
    getachew gevorg ghadah ghaftan ghaleb ghalib ghasan ghassan ghaus ghayath ghayth ghazi gheorghe ghiath ghirmai
    ghislaine gholam ghulam ghulomjon gia giadalla gian giancarlo gianfranco giang gianmarco gianna gianni gibran gibson
    gideon gidget gier giga gigi giian gil gilad gilbert gilberte gilberto gilda giles gill gilles gillian gilma gilmar
    gilmore gina gines ginette ginger ginjee ginmardo gino gintaras gintautas gints giorgi giorgia giorgio giorgis
    giorgos giovanna giovanni girija girirajmani girlyn girma girolamo girts gisela gisele giselle gita gitanas gitte
    giuliano giulio giuseppe giuseppina gjorge gladis glady gladys glafkos glauco glayds glen glenda glendora glenford
    glenn glenna glennie glennis glenys gligorije glinda gline glodomiro gloria glynda glyne glynis gnassingbe gnimbr
    godefroid godefroy godfred godfrey godsday godwin goga goh golda goldie gombojav gombojavyn gomou goncalves gonzalo
    goodall goodluck gopal goran gordan gordana gorden gordon gorehe gotabaya gough goukouni goumou goundoul gourdigou
    govind gozel graca grace gracia gracie graciela grady graham graig grant granville grayce grazyna greg gregg
    gregoire gregoria gregorio gregory greogiore greta gretchen grete gretta grey gricelda grigoire grigol grigoriy
    grisel griselda grisha gro grover grzegorz guadalupe gualberto gudbjartur gudlaugur gudni gudrun guecadou gueda
    guenther gugile guido guilherme guilhermina guillaume guillermina guillermo guiselle gul gulbuddin guldal gulmyrat
    gulomjon gulsara gulsat gulub gulzhana guma gundars gunilla gunnar guno guntars gunter guntis guram gurban
    gurbandurdy gurbangeldi gurbanguly gurbanmammet gurbanmurat gurbanmyrat gurbannazar gurbannur gurbanurdy gurgen gus
    gussie gustav gustave gustavo gusti guusje guwancmyrat guy guyslain gvozden gwanda gwen gwenda gwendolyn gwenn gwyn
    gwyneth gyan gyanendra gylfi gyorgy gyude gyula habi habib habiba habibollah habibu habibullah hachemi hackman hadi
    hadir hadja hae hafiz hafizullah hafsa hag hage hahamat hai haidar haik hailemariam hailey hailu haim haiman
    hairulla haj haja hajanirina haji hajia hajim hajji hajo hakainde hakeem hakim hakuo hal hala haley halidou halifa
    halifabobo halima halimatou halina halla halldor halley hallie hama hamad hamada hamadjoda hamadou haman hamane
    hamdoon hamed hameed hamid hamidollah hamidon hamidou hamidulla hamidullah hamilton hamlaoui hamrohon hamu hamud
    hamza hamzah han hana hang hanh hani hanif hank hanna hannah hanne hannelore hannes hannibal hanno hans hansjoerg
    haoua haounaye hapsita hardeep hari harin harini haris harish harka harlan harland harley harmodio harold haroldo
    haroun harouna harri harriet harriett harriette harrinarine harripersaud harris harrison harry harun haruna harunur
    harutyun harvey hasan hashim hasmik hasmy hassan hassanal hassane hassie hastings hatem hatim hatta hattie hau hawa
    haxhi hayati haydar haydee hayden hayley haynesley haytham haywood hazair hazel hazem hazen heath heather hector
    hedayat hedi hedwig hedy hee heherson heidar heide heidemarie heidi heidrun heidy heike heiki heinz heizo hekia
    helaine helder helen helena helene helga helge helgi helio helir helle hellen hellot helmut helmy hem henadz
    hendarman hendrik heng henk henna hennadiy henny henri henrietta henriette henrik henrique henry heorhiy heraldo
    herard herbert heriberto herilanto herintsalama herlinda herma herman hermelinda hermila hermina hermine herminia
    hermogenes hernan hernando hernani herschel hersey hershel herta hertha herve hery hesham hester hetherwick hettie
    heydar hezekiah hichem hidehisa hiedi hien hifikepunye hilal hilaria hilario hilbrand hilda hilde hildegard
    hildegarde hildred hilla hillary hillevi hillman hilma hilmi hilson hilton hindole hipido hipolito hippolyte hiram
    hirofumi hirohisa hiroko hiroshi hirotaka hiroya hiroyuki hirut hisako hisham hishammuddin hisila hissein hissene
    hjalmar hla hlaing hlobsile hng hoa hoang hobert hodeminou hodhoaer hojamuhammet hojamurad hojamyrat hojatolislam
    holley holli hollie hollis holly hom homero honorine honorius hor horace horacio horst hortencia hortense hortensia
    horv hosea hosein hoshyar hosni hossain hossein hou houa houari houda houmed hourmadji hovik howard hoyt hrant
    hranush hrayr hristijan hrvoje hryhoriy hsien hsih hsin hsiu hsu hsueh htay hu hua huang hubert hudson hue huey hugh
    hugo hui hukumdeo hulda hulioo humayd humayoon humayun humberto humphrey hun hung hunter huong husam husamettin
    husayn huseyin huseyngulu husni hussaini hussein hussen huy huynh hwa hwang hyacinth hydyr hye hyman hynek hyo hyon
    hypolite hyppolite hyrum hyun iacovos iain iajuddin iakoba ian ibarahim ibragim ibrahim ibrahima ibraimova
    ichinkhorloo ichiro ida idalia ideli idell idella idi idris idriss idrissa idrissou ieremia iesha iftekhar igeme
    igli ignace ignacia ignacio ignatius ignazio igor igwe ihar iharizaka ihor ijaz ike ikililou iklymberdy ikra
    ikromjon ila ilaitia ilan ilana ilda ileana ileen ilene ilham ilhan iliana ilidio ilie ilija ilinka ilir ilirjan
    ilkka illa ilmars ilona ilse iluminada ilxamdjan ily ilya ilyas im ima imad imangali imants imata imdat imelda imer
    immaculee immanuel imogene imoro imran imre ina inacio inder indira indranee indulis induta inell ines inez inga
    inge ingeborg ingele inger ingibjorg ingiborg ingjerd ingrid ingrida inguna ingvar innocence inocencia inocencio
    inoke inonge ints ioannis iola iolanda ion iona ionatana ione ioteba iqbar ira iraida irakli irami irena irene
    irfaan irina iriny iris irma irmgard irshad irung irvin irving irwin isa isaac isabel isabell isabella isabelle
    isadora isaia isaiah isaias isak isaltino isam isatou isaura isela isgender ishaq ishekul ishenbay ishengul ishenkul
    ishmael ishrat ishwor isiah isidore isidra isidro isikia isileli isireli isis iskenderbek islam islom ismael ismail
    ismaila ismat ismet isobel isreal issa issac issaka issam issara issiat issifou issuf istvan italo itamar ith iulon
    iurie iva ivailo ivan ivana ivar ivari ivars ivaylo ivelisse iveta ivette ivey ivica ivo ivohasina ivonka ivonne
    ivor ivy iwao ixhet iyad iyom iyorcha izabela izabella izatullo izetta izola ja jaafar jaak jaan jaanus jaap jaba
    jabdoul jaberi jabulile jacalyn jacek jacelyn jacinda jacinta jacinto jack jackeline jackelyn jacki jackie jacklyn
    jacklyne jackqueline jackson jacky jaclyn jacob jacobo jacqualine jacque jacquelin jacqueline jacquelyn jacquelyne
    jacquelynn jacques jacquesson jacquetta jacqui jacquie jacquiline jacquis jacquline jacqulyn jada jadallah jade
    jadranka jadwiga jae jafar jafeth jaffalie jagat jagdeep jagdish jahana jai jaime jaimee jaimie jainend jaipal jair
    jairam jakaya jake jakob jakov jakrapob jakub jakup jalal jalbuugiyn jale jaleesa jalisa jaliya jalo jama jamaal
    jamahir jamal jamaluddin jamar jambul jambyn jame jamee jamel james jamesetta jamey jami jamie jamika jamil jamila
    jamiruddin jamison jammie jamshed jamshid jamtsarangiyn jamyandorj jan jana janae janaka janardan janat janay jane
    janean janee janeen janel janell janella janelle janene janessa janet janeth janett janetta janey janez jang jani
    janice janie janiece janina janine janis janise janita janlav janlavyn jann janna jannet jannette jannie janos
    jantoro janusz janyce janysh jaqueline jaquelyn jaques jared jarette jargalsaikhany jargaltulga jari jarmo jarod
    jaromir jaroslav jaroslaw jarred jarrett jarrod jarullah jarvis jas jasen jasim jasmin jasmine jason jasper jassim
    jaswant jaume jaunita javed javier jawad jay jaya jayarama jayawanti jaye jayme jaymie jayna jayne jayson jazep
    jazmin jazmine jc jean jeana jeane jeanelle jeanene jeaneth jeanett jeanetta jeanette jeanice jeanie jeanine
    jeanmarie jeanna jeanne jeannetta jeannette jeannie jeannine jeannot jed jeewan jef jeff jefferey jefferson jeffery
    jeffie jeffrey jeffry jeh jehangir jeje jejomar jelena jelle jelloul jemal jemin jemma jena jenae jene jenee jenell
    jenelle jenette jeneva jeni jenice jenifer jeniffer jenine jenipher jenise jenishbek jenkins jenna jennefer jennell
    jenner jennette jenni jennie jennifer jenniffer jennine jenny jeno jenoe jens jeon jerald jeraldine jeramy jere
    jeremiah jeremias jeremie jeremy jeri jerica jerilyn jerjes jerlene jermaine jero jerold jerome jeromy jeronimas
    jeronimo jerrell jerri jerrica jerrie jerrlyn jerrod jerrol jerrold jerry jerzy jesaya jesenia jesica jesli jesmond
    jess jesse jessenia jessi jessia jessica jessie jessika jestine jesus jesusa jesusita jetta jettie jewel jewell
    jeyaraj jezdimir ji jia jiang jibril jigme jigmi jiko jill jillian jim jimmie jimmy jin jina jinen jinny jioji jiri
    jirko jiro jiunn jo joachim joagalm joan joana joanas joane joanie joann joanna joanne joannes joannie joao
    joaozinho joaquim joaquin joaquina joas jocelerme jocelino jocelyn jocelyne jodee jodey jodi jodie jody joe joeann
    joel joella joelle joellen joesph joetta joette joey jog jogvan johan johana johann johanna johanne johannes john
    johna johnathan johnathon johnetta johnette johnie johnna johnnie johnny johnsie johnson johnston joi joice joie
    joketani joko jolanda jolanta joleen jolene jolie joline jolyn jolynn jon jona jonah jonas jonathan jonathon jone
    jonell jonelle jonetani jong joni jonie jonina jonna jonnie joomart joop jope jordi jordon jorge jos joschka jose
    josee josef josefa josefina josefine joselyn josep joseph josephina josephine josette josh josheph joshua josiah
    josias josie josip josly joslyn jospeh josphine josse josue josui jotham jouni jovan jovenel jovina jovita joya
    joyce joycelyn joye joyker jozef jozsef ju jual juan juana juanita jubarah jubril juca jude judi judie judit judith
    judson judy juergen jugderdemidiin juha juhan jukka jule julee julene jules juli julia julian juliana juliane
    juliann julianna julianne julie julieann julien julienne juliet julieta julietta juliette julio julissa julius juma
    jumabek jumadurdy jumageldi jumanne jumanyyz junedin jung junichiro junie junita junius junko juozas jurabek juraj
    jurgen juri jurijs juris jusman justa justin justina justine justino justo jusuf jutta juvenal juwan juwono jye jyri
    jyrki kaarina kaba kabakumba kabele kabineh kabinga kabwenah kacey kaci kacie kacy kadangha kader kadi kadre
    kadreddin kadyrbek kafougouna kagimu kahinda kahlid kai kaila kailash kaimil kainarbek kairat kairbek kaire kais
    kaiser kaitlin kaitlyn kaja kakageldi kakha kakuei kala kaleigh kalema kalevi kaley kali kalidou kaliopate kaliyoma
    kalkot kalle kallie kalman kalmurat kalombo kalonzo kalyk kalyn kalzeube kam kamal kamala kamaliddine kamaltin
    kamanda kamarou kambaraly kamchybek kamel kami kamil kamila kamilah kamla kamran kamuta kan kanana kanat kanatbek
    kanda kandace kandi kandia kandice kandis kandra kandy kanesha kang kangi kanika kanisha kanja kanlaya kansei kanshi
    kantathi kantilal kanu kanybek kao kaoru kapar kapembwa kapil karam karan kareem kareen karel karen karena karenga
    karey karga kari karie karien karim karima karimou karin karina karine karisa karissa karita kariya karl karla
    karleen karlene karlis karlos karly karlyn karma karmen karol karole karoline karolos karoly karolyn karomatullo
    karon karren karri karrie karry karu kary karyl karyn kasandra kasdi kasem kasey kasha kashim kasi kasie kasim kasit
    kasitah kaspar kaspars kasper kassahun kassandra kassegne kassie kassim kassu kastriot kasymzhomart kat katalin
    kataotike katari katarzyna kate katelin katelyn katelynn katerina katerine kathaleen katharina katharine katharyn
    kathe katheleen katherin katherina katherine kathern katheryn kathey kathi kathie kathleen kathlene kathline kathlyn
    kathrin kathrine kathryn kathryne kathy kathyrn kati katia katie katina katlyn katrice katrin katrina katsuya kattie
    katy kaunda kausea kautu kawkab kay kayce kaycee kaye kayla kaylee kayleen kayleigh kaylene kayrat kaysone kazaliou
    kazem kazenambo kazhmurat kazi kazimiera kazimieras kazimierz kazuhiro kazuko kazuo kazuyoshi ke keasipal keat kebba
    kebede kecia kedallah kedar keeley keely keena keenan keesha keheliya keijo keiko keila keir keira keisha keith
    keitha keizo kejjo kelebone keletigui keli kellawan kelle kellee kelley kelli kellie kelly kellye kelsey kelsi
    kelsie kema kemal kemberly kembo kemmalladin kemoh kemoko ken kena kenas kenda kendal kendall kendra kendrick
    keneshbek keneth kenia kenisha kenji kenna kennan kennedy kenneth kennith kenny kensei kenton kenyatta kenyetta
    kenzo kera kerai keremchand keren kerfala keri kermit kerri kerrie kerry kersti kerstin kesha keshar keshia kessile
    kestutis ket kete keturah kev keva keven kevin kezimbira kgalema khadga khadidja khadija khadijah khadim khadir
    khaidar khaisi khaldoun khaled khaleda khalid khalida khalifa khalil khalilah khalillula khaltmaa khalzkhuu kham
    khamlouad khamouan khamrokhon khamtai khan khandakar khandu khankder khantathi kharis khasbazar khatuna khaw khawaja
    khayriddin khayrinisso khee khek khelil khiddu khidir khieu khin khodzhamurad khojamurat khomiddin khosit khosrov
    khoureichy khov khristina khristos khudayr khulud khumbo khun khurshid khushhal khy khydyr kia kiana kiara kibirige
    kiddu kieng kiera kieran kieren kiersten kiesha kieth kifi kiichi kikaya kiley kim kimbembe kimber kimberely
    kimberlee kimberley kimberli kimberlie kimberly kimberlyn kimbery kimbra kimi kimiko kimmo kina kindo kindra kinga
    kintu kinza kinzang kip kipkalya kipruto kira kirabuke kiraitu kiran kirby kiridi kiril kirk kiro kirsten kirsti
    kirstie kirstin kirti kirunda kisaburo kisamba kisha kishore kisimba kit kitso kittie kitty kivutha kiyoko kizzie
    kizzy kjalmar kjell kjerstin klara klaus knowlson knut ko koba kobenan koco kodir kodjo koffi kofi koh koichi
    koichiro koji kokea koki kokou kokouvi kol kolao kolawole kolbrun kolinda koloa komi komikpine komiljon komlan komoe
    kon konan kongsak konisi konstandinos konstantin konstantina konstantinos kopsak korey kori kornelija koroney
    kortney kory kossi kossivi kosta kostadin kostandinos kostas kosti kostis kostyantyn kote koto kouame kourabi
    kouraiti kourtney kowit kozidavlat kozim kpa kpatcha kraghuji kraig kriangsak kris krishna krisjanis krissy krista
    kristal kristan kristeen kristel kristen kristi kristian kristie kristiina kristin kristina kristine kristjan
    kristle kristofer kristopher kristrun kristy kristyn krit kroekrai krysta krystal krysten krystin krystina krystle
    krystyna krzysztof ksor kuan kubanychbek kubatbek kuber kuido kujtim kukoi kukrit kum kuma kumar kumara kumari kumba
    kundi kuniko kunio kuniwa kuniwo kuo kuol kurbangeldy kurmanbek kurmantay kursad kurt kurtis kusmayanto kutumisan
    kwabena kwado kwadwo kwak kwaku kwame kwamena kwassi kweisi kweronda kwesi kwik kwon kyamusoke kyaw kybe kyi kyla
    kyle kylee kylie kym kymberly kyoko kyong kypros kyra kyriakos kyung labaran labo lacey lachelle laci lacie lacresha
    lacy ladawn ladislav lado ladonna lael lagitupu lagumot lahoma lai laila laili laimdota laine laisenia lajos lajuana
    lakeesha lakeisha lakendra lakenya lakesha lakeshia lakhdar lakia lakiesha lakisha lakita laksamana laksanachanthon
    lakshman lal lala lalit lall laloo lam lamar lambert lamberto lamia lamin lamine lamjav lamonica lamont lamuel
    lamure lamyr lan lana lance lancina landon lane lanell lanelle lanette lang lani lanie lanita lannie lanny lanora
    lansana laokein laotegguelnodji laouali lapologang laquanda laquita lara larae laraine laree larhonda larisa larissa
    larita laronda larraine larry lars larue lasandra lasha lashanda lashandra lashaun lashaunda lashawn lashawna
    lashawnda lashay lashell lashon lashonda lashunda lasonya lassana lassane lassina laszlo latanya latarsha latasha
    latashia latchezar lateefah latesha latia laticia latif latifa latifur latina latisha latoala latonia latonya
    latoria latosha latoya latoyia latrice latricia latrina latrisha lau launa laura lauralee lauran laure laureen
    laurel lauren laurena laurence laurene laurens laurent laurentino lauretta laurette lauri laurice laurie laurinda
    laurine lauro lauryn laurynas lavada lavaka laveli lavelle lavenia lavera lavern laverna laverne laveta lavette
    lavina lavinia lavon lavona lavonda lavone lavonia lavonna lavonne lawal lawali lawan lawana lawanda lawanna
    lawerence lawrence laya layla layne lazar lazare lazaro lazarous lazarus lazhar lea leah lean leana leandra leandre
    leandro leann leanna leanne leanora leatha leatrice lebohang lebonaamang lech lecia leda lee leeann leeanna leeanne
    leela leena leesa leia leida leif leigh leigha leighann leila leilani leire leisa leisha lekene lekh leki lekisha
    lela lelah leland lelia lemanu lembalemba lemuel len lena lenard lene lenford leni lenin lenita lenna lennart lennie
    lenny lenora lenore leo leola leoma leon leona leonard leonarda leonardo leonel leonia leonid leonida leonidas
    leonie leonila leonor leonora leonore leontine leontiy leopold leopoldo leora leos leota lera leroy lesa lesao
    lesego lesha lesia leslee lesley lesli leslie lesole lessie lester leszek leta letha leti leticia letisha letitia
    letizia letsie lettie letty levan levaula levi levison levon lewis lexie lezlie lhanaasuren lho li lia liam liana
    liane liang lianne liaqat libbie libby libertina libio libor librada licinio lida lidia lidiya lien liese lieselotte
    ligia liina liisa lila lilas lili lilia lilian liliana liliane lilla lilli lillia lilliam lillian lilliana lillie
    lilly lily lim limor lin lina linah linas lincoln linda lindiwe lindsay lindsey lindsy lindy lineth linette ling
    linh linn linnea linnie lino linsey linus linwood lionel liow lisa lisabeth lisandra lisbeth lise lisette lisha
    lisiate lissa lissette lita litokwa liu liuga liv livia livio liwa liyel liz liza lizabeth lizardo lizbeth lizeth
    lizette lizzette lizzi lizzie ljubco ljube ljubo ljubomir ljupco lloyd lodewijk logan loida lois loise lokendra lola
    lolita lolo loma lon lona londa loni lonna lonnie lonny lopo lora loraine loralee lore lorean loree loreen lorelei
    loren lorena lorene lorenza lorenzo loreta loretta lorette lori loria loriann lorie lorilee lorina lorinda lorine
    loris lorita lormus lorna lorraine lorretta lorri lorriane lorrie lorrine lory losseni lotay lotfollah lothar lottie
    lou louann louanne loucas louceny louella louetta louie louis louisa louise louka loura lourdes lourie louvenia
    lovella lovetta lovie lowell loyce loyd loyola lu lual luamanuvao luan luana luann luanna luanne luba lubna lubomir
    luc luca lucas luci lucia luciana luciano lucie lucien lucienne lucila lucile lucilla lucille lucina lucinda lucio
    lucius luckson lucrecia lucretia lucy ludie ludivina ludmila ludovic ludoviko ludovit ludwig ludwik lue luella
    luetta lufter lufto lui luigi luimed luis luisa luise luiz luiza luka luke lula lulama lulu lulzim lun luna luo
    luong lupando lupe lupita lura lurdes lurlene lurline luseni lusine lutfar lutfo lutfozzaman luther luuk luvenia
    luvsan luvsangiin luvsannamsrai luvsanvandan luz luzeria luzolo ly lyda lydia lydie lygia lykke lyla lyle lyman lyn
    lynda lyndia lyndon lyndsay lyndsey lynell lynelle lynetta lynette lynn lynna lynne lynnette lynsey lynwood lyonpo
    lyuben lyudmyla ma maafu maan maaouya maati maatia mabel mabelle mabili mable mabri macford machelle macid macie
    maciej mack mackenzie macky macrio macsuzy macy madalena madalene madaline madalyn maddie madelaine madeleine
    madelene madeline madelyn madge madhav madhu madhukar madi madicke madie madikaba madina madison madlyn madobe
    madonna madti madut mady mae maeen maegan maeng mafalda magaji magali magalie magaly magan magaret magarita magda
    magdalen magdalena magdalene maged magen maggie magnhild magnolia magnus magtymguly maguy magwagwa magzoub mah maha
    mahadie mahalia mahamadou mahaman mahamane mahamat mahamoud mahamoudou mahamud mahamudu mahanta mahar mahara
    maharafa maharavo mahathir mahavir mahazaka mahbub mahdavi mahdi mahendra maher mahesh mahinda mahir mahlaba
    mahmadamin mahmadnazar mahmadsaid mahmadtohir mahmat mahmood mahmoud mahmud mai maia maida maiga maigari maija
    mailane maile mailis maimouna maina mainul maira maire maisha maisie maite maitha maithripala maitre maizama majid
    majlinda majorie majozi makale makame makeda makenda makenkesi makhdoom makhmadsaid makhmudjon makmar makram maksim
    makwac mal malafi malal malam malan malcolm malcom malena malia malick malietoa malik malika malimba malina malinda
    malisa malissa malka malkhaz mallie mallikarjun mallory malorie malusi malvina mam mamadi mamadou mamadouba mamadu
    mamady mamane mamarizo mamata mamatou mamatsharip mambury mamdou mamdouh mame mamie mammetdurdy mammie mamnoon
    mamoune mamphono mamu mamuka mamy mana manase manasseh manda mandaou mande mandi mandie mandisi mandy manea maneka
    manel manfred mangal mangala mangeza mangosuthu mangu manibadrakhyn manie manik manmohan manniram manny manohar
    manolis manraoi mansour mansur manto manu manual manuchehr manuel manuela manuk manzinewe manzoor mao maoate maple
    mara marafa maragaret maragret maral maranda marat marc marcel marcela marcelene marcelina marceline marcelino
    marcell marcella marcelle marcellino marcello marcellus marcelo marcene marchelle marci marcia marcial marciano
    marcie marcin marcio marco marcolino marcos marcus marcy mardell marek mareks maren mares maret marg margaret
    margareta margarete margarett margaretta margarette margarita margarite margaritis margarito margart marge margene
    margeret margert margery marget margherita margie margit margo margorie margot margret margrethe margrett marguerita
    marguerite margurite margus margy marhta mari maria mariah mariam mariama mariame marian marianela mariann marianna
    marianne mariannette mariano maribel maribeth marica maricela marich maricruz marie mariel mariela mariella marielle
    marieme marietta mariette marigen marijan mariko marilee marilou marilu marilyn marilynn marimantia marin marina
    marinda mario marion mariot maris marisa marisela marisha marisol marissa marita maritza marius mariusz marivel
    mariyam marja marjon marjorie marjory mark marketta markita marko markos markus marla marlana marleen marlen marlena
    marlene marlin marline marliza marlo marlon marlyn marlys marna marni marnie marouf marquerite marquetta marquis
    marquita marquitta mars marsha mart marta marten marth martha marthinus marti martin martina martine martinho
    martins martinus martti marty martyn marva marvel marvella marvin marvis marwan marx mary marya maryalice maryam
    maryan maryann maryanna maryanne marybelle marybeth maryellen maryetta maryjane maryjo marylee marylin maryln
    marylou marylouise marylyn marylynn maryrose maryse marzieh masa masaaki masahiko masaid masajuro masako masaru
    masatoshi masayoshi masayuki mashako mashiur masimana mason masoud massimo massiyatou massoud massouda masud masuma
    masumeh mat mata'afa mataiasi matamela matan matata mateus mateusz matha mathabiso mathayo mathew mathias mathieu
    mathilda mathilde mathurin matia matilda matilde matiur matkarim mato matori matrika mats matsiko matt matteo
    matthew matthias matthieu matti mattie mattlan matty matuka matuq matyas mau maud maude maudie maulana maulid
    maumoon maung mauno maura maureen mauri maurice mauricio maurille maurine maurita maurits maurizio mauro maviano
    mavis mawlawi max maxie maxima maxime maximiliano maximin maximina maximo maximus maxine maxwell maya mayankote
    maybell maybelle maye mayi mayme maynard mayola mayra maysa mayumi mazen mazhit mazie mba mbailou mbeiza mbusa
    mbuyamu mcgeorge mckeeva mckenzie mckinley meagan meaghan mechelle meda medardo medetbek medy mee meechai meelis
    meera mefi meg megan megawati meggan meghan meghann meglena mehdi mehmed mehmet mehrdad mehriban mei meir meira
    mejamirado mekki mekonnen mekuria mel melaine melaku melani melania melanie melanio melany melba melchior melchor
    melda meles melia melida melina melinda melisa melissa melissia melita mellie mellisa mellissa melodee melodi
    melodie melonie melony melva melvin melvina melynda membathisi memounatou menachem mendsaikhan mendsaikhany mendy
    meng mengistu menissa merab mercedes mercedez merceditas mercelino mercy merdan mered meredith meri merideth
    meridith merilyn merissa meritxell merle merlene merlin merlyn merna meron merri merrie merrilee merrill merry
    mertie mervin mervyn meryl meshulam mesi messamba messan mesut meta mette meutia mfomfo mgwagwa mhammed mher mia
    mian miatta mica micaela micah micha michael michaela michaele michaelle michail michal michale michalis micheal
    michel michele michelina micheline michell michelle michiel michihiko michiko mickey micki mickie midhath mieczyslaw
    miesha mifta miftah migdalia miglena mignon miguel miguelina mihai mihail mihajlo mihalis mihaly mika mikael mikaela
    mikalay mikayel mike mikel mikhail mikhalis mikheil miki mikidar mikio mikki miklos mikulas mila milada milagro
    milagros milaim milan milda mildred mildren milen milena miles milford milinda milissa milko millard millicent
    millie milly milner milo milojko milos milroy miltiadhis milton mimi min mina minal minas minata minco minda mindi
    mindy minendra minerva ming mingkwan minh minita minjur minkailu minna minni minnie minoru minta miomir miquel mir
    mira mirabror miraj mirakbar miranda mircea mireia mireille mirek mirella mireya mirgand miria miriam mirian mirko
    mirna miro miron miroslav miroslava miroslaw mirta mirtha mirza mirzo mirzoshohrukh misael misha mishig mishkat
    misti mistie misty mita mitalip mitch mitchel mitchell mitsue mitsuko mittie mitzi mitzie miyeegombo miyoko mizanur
    mizengo mizuho mkhitar mkhondo mlalele mmadi mntonzima moana mobolaji moctar modesta modeste modesto modibo modou
    mody moeen moeketsi moeng mofelehetsi mogens moggie mohamad mohammad mohammadalluh mohammadmian mohammedmian
    mohamoud mohamud mohand mohd mohlabi mohsen moi moira moise moises mok mokdad mokgweetse mokgweetsi mokhtar mokin
    moktar moldomusa molelkeng mollie molly molwyn momodou momodu mompat mompati mona moncef moncer mondher monet
    mongkhon monica monie monika monique monise monja monjeza monnie monroe monserrate montasser monte montek montgomery
    monty monyane moody mookeshwar moosa moqbal mora morakhot morarji moreira morgan moriah morihiro moritz morkin
    morris morten morteza morton mory mose moses moshe moshira moshoeshoe mosibudi mosiuoa mostafa motee moteti
    mothetjoa motiur motlatsi motloheloa motoo motsoahae moucktar moudjaidou moudud moufed mouloud moumouni mounir
    mounkaila mounkeo mourad mousa moussa moussavi moustapha movses mowlid mozell mozella mozelle mpeo mpho mphu
    mpokomanji mrigendra mroz mswati mtiti mu muammar mubarak mubarrak mudar mudhi mufriat muftah mugur muhaimin
    muhammadu muhammetgeldi muhammetguly muhammetnazar muhannad muhidin muhsin muhyadin mui mujibur mukenda mukeshwar
    mukhammedgeldy mukhammedkuli mukhammetnazar mukhisa mukhtar muktari mukul mulatu mullah mumari mumin mun munacho
    mundhir mundia muneer munir munther muoi murari murasoli murat muratbek muratgeldi muriel murli murlidhar murman
    murod murodali murodullo murray murtuz musa muse mushtaq musikari mustafa mustapa mustapha musthafa musu mutahi
    mutahir mutala mutale mute mutombo mutua mutula muwafaq muzahem mwai mwanaidi mwelwa mwesigwa mya myechyslau myesha
    myint mykhaylo mykola myktybek myles myo myong myqerem myra myrat myratgylyc myriam myrl myrle myrna myron myrta
    myrtice myrtie myrtis myrtle myrzakan myung mze n'garta naal naatan nabi nabiel nabih nabil nabila nabin naboua
    nabuti naby nacer naceur nada nadene nader nadhir nadia nadine nadir nadjalta nael nafie naftali nagendra nagora
    nagoum nagubal nahas naida nailane naima naimbaye naiqama naizghi najah najamuddin najat naji najib najima najla
    nakamil nakesha nakia nakisha nakita naledi namadi nambaryn namid namik namiq namirembe namuano nan nana nanadana
    nanaia nancee nancey nanci nancie nancoman nancy nanda nandalal nando nanette nangola nangolo nannette nannie
    nantenin naoma naomi naoto napoleon narayan narcis narcisa nard nardi narendra nariaki narisoa nartay naser nasirdin
    nasr nasrin nasser nassib nassoro nassour natacha natalia natalie natalya natan natanera natasa natasha natashia
    nathalie nathan nathanael nathanial nathaniel nathi natie natiq natisha natividad natosha natsagiyn navin
    navinchandra nawaf nawal nawaz naya nayef nayib nayla nazar nazarguly nazgul nazha nazih naziha nazim nazir nazmul
    ndalana ndeye ndiaye ndueese ndumiso ne neal neav nebahat necmettin necole ned neda nedra neely negasso nehmeh neida
    neil nejib neko nelda neletha nelia nelida nell nella nelle nellie nelly nelsiwe nelson nematollah nemecia nemesi
    nena nenadi neneh neng nenita neoclis neoma neomi nereida nerissa nermin nerses nery nesreen nestor neta netani
    nettie netumbo neva nevada neven nevers neville newstead newt newton nexhat nexhati neyla nezdhet nezhdet ng nga
    ngalula ngamau ngan ngandu ngarikutuke ngarmbatina ngarta ngconde ngele ngiratkel ngo ngoc ngoyam ngozi nguyen
    nguyet ngwandu nhasse nheb nhek nhep nhial nia niamatullah nicaise nicanor nicephore nichelle nichol nicholas
    nichole nicholle nicia nick nickey nicki nickie nickolas nickole nicky nicol nicola nicolae nicolas nicolasa nicolau
    nicole nicolette nicolle nicos nida nidel nidia niels niesha nieves nigel nigina nihad nihat nii nika nikema
    nikenike niki nikia nikica nikita nikitas nikki niko nikol nikola nikolai nikolao nikolaos nikolas nikolaus nikole
    nikoloz nikos nila nilda nilo nilofar nils nilsa nim nimal nimet nimrod nina ninfa nino ninsao ninu nipit niranjan
    nirhy nirupam nisar nisha nissim nit nita nitish nizam nizar njenga njiemoun njuguna nkosazana nkulu noah noboru
    nobuko nobutaka nobuteru nodirkhon nodirxon noe noel noelia noella noelle noellie noemi noer noh nohemi nokerguly
    nolan noli nollen noluthando noma nona nong nonofo noor noorul noppadon nora norachit norah norayr norbert norberto
    nordov noreen norene norihiko noriko norine norma norman normand normans normunds norodom norov norris nosirjon
    nosiviwe nouhak noupokou noura nouradine nouraiz nourdine noureddine nourredine nout nouzha nova novella nsaba
    nsadhu nsambu nsimye ntsay ntsu ntumba ntuthuko nu nubia nudrin nugzar nuhu numan nuno nur nurbek nurettin nurgali
    nuri nuris nuriya nurkhanbek nurlan nurmukhammad nurollah nursultan nurtay nurul nusratullo nuth ny nyam nyamjav
    nyamko nyamyn nyan nydia nyioni nyla nymaa nyombi nyunt nzuzi obadiah obafemi obaid obaidullah obdulia obed obert
    obiaqeli obie oboshie ochilo ochir ocie octavia octavie octavio oda odd odeen odelia odell odessa odete odette
    odilia odion odis odonoghue odusina ofelia ogmundur ogunlade ohn ojo okello okere okiharu okiljon okmotbek oksana
    oktomkan okuk ola olaf olafur olarn oldemiro ole oleg oleh oleksandr oleksiy olen olenchery olene oleta olevia olga
    olhaye olimjon olimpia olin olinda olindo oliphant oliva olive oliver olivia olivier olivio ollanta ollie olmedo
    olsen olu olubanke olufemi olufunke olusegun oluwole oluyemi oly olympia olzhas om oma omar omara omarkhan omary
    ombeni omega omer omurbek omurzak omwony ona ondrej onechanh oneida onesime ong onie onita onneua onneyn opah opal
    ophelia ophir oppah oqil oqtay ora oralbai oralee oralia orazberdi orazgeldi orazgeldy orazmurat orazmyrat oraznur
    orbon oren oretha orison orlando orpha orval orville oryem osbert osborne osbourne oscar oskars oskon osman osmani
    osmon osmonaly ossie ossur osvaldo oswaldo otaala otar otelia otha othello otilia otinielu otis otkir otmar otoichi
    otto otton otu oubeid ouch ougoureh ouhoumoudou ouida oulegah oumar oumare oumarou oumou ouranios oury ousame ousman
    ousmane oussama oussemi ouyang ovid ovidio ovik owais owen owezgeldy owilyaguly oyay oye oystein ozell ozella ozie
    paa paaga paavo pablo pacifique padumhkou pae paek pagvajavyn paias paik pak pakalitha pakishe pal palaniappan
    palitha pallo palma palmer palmira pam pamala pamela pamelia pamella pamila pampha pamula pan panagiotis panakh
    panayotov pandeli pandelis pandora panfilo pang panjit panos pansy pao paola paolo papa papalii pape papu papuna
    paquito par paramananda paramanga pardonn parekura parfait paride parker parthenia particia parviz pascal pascale
    pascaline pascoal paskah pasquale pasteur pasty pat patria patrialis patrica patrice patricia patricio patrick
    patrina patrus patsy patteson patti pattie patty paty paul paula paulene pauletta paulette pauli paulin paulina
    pauline paulita paulius paulo pauni paurina pave pavel pavithra pavlo pavlos pavol pawan pawel payadowa payimi pe
    pearle pearlene pearlette pearlie pearline pearly pearnel peauafi pedrito pedro peer pefkios peg peggie peggy pei
    pekka pelokgale pelonomi pema pen pendukeni penelope penijamini penney penni pennie penuell percival percy pere
    perez perezi peri perks perla perng pero perry pervez petar pete peter petera petr petra petras petre petrina petrit
    petro petronila petros petru petrus petteri petur phaibun phaidon phaithun pham phan phandouangchit phandu phanthong
    phebe phesheya phetsile phiane phil philemon philibert philip philipp philippe philippos phillip phillis philomena
    philomene phimmason phoebe phoevos phokin phontiwa phoumi phouphet phraphan phumiphon phumzile phung phuong phylicia
    phylis phyliss phyllis pia piedad pier pierluigi pierre pierrette piet pieter pietro pilar ping pinkie piotr piper
    pipite pita pitalouna pitang piyasawat piyasena pjeter plamen pohiva pok pol polad polly polycarpe pon ponatshego
    pongphon pongsak pongthep ponmek pontashego pontien pontso poonpirom popane porfirio porsche porsha porter portia
    poseci posi potame poul prabhu pracha pradeep pradip praful prahlad prak prakash prakashman pramila pramod pranab
    prapat prasad prasan pratibha pravin pravind prawit prem premdut president preston pricilla pridiyathon priscila
    priscilla prithvi prithviraj prithvirajsing pritivirajsing priyaranjan proceso prokopis prommin prosper protais
    providencia prudence prum pryia przemyslaw puka punsalmaagiyn puntsag puntsagiyn pura purachai puri purificacion
    purna purnomo pushpa puspha puteh pyei pyon pyotr qadi qahtan qamar qasim qian qiana qobil qohir qolam qoriniasi
    qosim qosimali quach queenie quentin quett quiana quincy quinn quintin quinton qutbi quyen ra rabah rabbie rabha
    rabindra rabiou rabiu rachael rachal racheal rachel rachele rachell rachelle rachid rachida rachmat racquel
    radafiarisoa radek raden radha radhames radimir radko radmila radnaabazar radoslav radoslaw radovan radu radvan
    radwan radzi rae raeann raed raelene rafaa rafael rafaela rafal raffaele rafi rafiatou rafidah rafiq rafiqa raga
    raghuvansh ragna raguel rahim rahimov rahm rahman rahmatullah rai raila raimondas raimonds raimundas raimundo raina
    rainer rainier rais raisa raivo raja rajabmad rajai raje rajesh rajeshwar rajitha rajiv rajmah rajnath rakam rakhmon
    rakoro ralechate raleigh ralph raluca ram rama ramadeluka ramadhan ramakrishna raman ramaswamy ramatoulaye ramaz
    ramazan ramdien ramesh rameswurlall ramil ramiro ramiz rammotsi ramon ramona ramonita ramsewak ramsey rana ranae
    ranasinghe rand randa randal randall randee randell randi randolph randy ranee ranendra rangin ranil ranko ranokhon
    ranongrak rao raoul raphael raqayyatu raquel rasa rashad rasheeda rashid rashida rastam rastislav ratnasiri ratu
    rauf rauhi raul raven ravi ravil ravshan ravshanbek rawle ray raya rayburn raye rayford rayisa rayko raylene raymon
    raymond raymonde raymundo rayna raynold raza raziuddin razmik rchee rea reagan reanna reatha reba rebbeca rebbecca
    rebeca rebecca rebecka rebekah recep reckia reda redha reem reena reene reepu refiloe refugia refugio reg regan
    regena regenia reggie regimantas regina reginald regine reginia reginold reid reiko rein reina reinaldo reinhart
    reinhold reinoldijus reita rejep rejepbay rejepdurdy rema remedios remi remigijus remigio remona remy rena renaat
    renae renaldo renata renate renato renaud renay rend renda rene renea renee reneta renetta renita renna rennie renu
    renuka ressie resulberdi reta retha retta reuben reubin reuven reva revaz rex rexhep rey reyes reyna reynalda
    reynaldo reza rezaul rezlan rhea rheba rhett rhiannon rhissa rhoda rhona rhonda rhyu ri ria riad riak ricarda
    ricardo ricaurte ricci rich richard richelle richie rick rickey ricki rickie ricky rida ridha ridvan riek rien rifki
    rigmor rigo rigobert rigoberto rihards rik rikke rikki riley rilwanu rim rima rimantas rimtalba rimvydas rina
    rinalds rinchinnyamyn rini rinzin risa risboy rishad rita ritchie ritsuko riva rivka rixi riyad rizvan ro rob robbi
    robbie robbin robby robbyn robena robert roberta roberto roberts robeson robin robinah roble robt robyn rocco roch
    rochel rochell rochelle rocio rod roderick rodger rodney rodolfo rodolphe rodrick rodrigo rodwell roelf rogatien
    rogelio roger rogerio roh rohan rohitha roindefo rokhmin roland rolanda rolandas rolande rolando rolands rolf
    rolland roma romain romaine roman romana romano romelia romeo rommel romona romualdas romulo romy ron rona ronald
    ronaldo ronda roni ronna ronni ronnie ronny roodlal roosevelt roque rory rosa rosabel rosalba rosalee rosalia
    rosalie rosalina rosalind rosalinda rosaline rosalva rosalyn rosamaria rosamond rosana rosann rosanna rosanne
    rosaria rosario rosaura roscoe rose roseann roseanna roseanne roselee roselia roseline rosella roselle roselyn
    rosemarie rosemary rosen rosena rosenda rosendo roser rosetta rosette rosia rosie rosina rosio rosita roslyn
    rosmyrat rosny ross rossana rossie rostislav rostom rosy rota roumen routouang rowena rowsch roxana roxane roxann
    roxanna roxanne roxie roxy roy royce roza rozanne rozella rrarison rteo ruben rubens rubi rubie rubin ruby rubye
    rudecindo rudolf rudolph rudy rudyard rueben rufina rufus rugare ruhakana ruhama rui rukia rukman rukutana rumen
    rumiana rundheersingh rup rupert rupiah ruqiya ruslan ruspicio russ russel russell rustam rustem rusty ruth rutha
    ruthann ruthanne ruthe rutherford ruthie ruud ruwaida ryan ryann ryo ryom ryozo ryszard ryu ryutaro saad saadun
    saara sabah sabina sabine sabino sabiou sabirjan saboto sabra sabri sabrina sabyr sabyrbek sacca sacha sachiko
    sadakazu sadallah saddam sade sadeq sadie sadik sadio sadiq sadok sadou sadridin sadulla sadullah sadullo sadun
    sadye sadyk sadyr saeb saeed safa safar safarali safdar safi safietou safwanullah sage saguly sahana sahas sahban
    sahel sahib sahr saidahmad saidakhror saidamir saidi saidou saidouba saidtayeb saidu saif sailele sainbuyen
    saisengli saisnarine sajjadul sak sakihito sakina sakinatou sakthip sal sala salah salaheddine salai salam salama
    salamao salamata salamsho salaydin saleban saleh salehuddin salena sali salidat salif salifou salih salikou salim
    salina salissou salley sallie sally salman salome salomon salou saloua salud salva salvador salvator salvatore sam
    sama samaila samak samantha samara samatha samba sambiani samdech sameh samella sami samia samina samioulah samir
    samira samiu sammie sammy samora samphan sampson samson samual samuel samuela samuhammet samwel samy sana sanae
    sanan sanbuu sanda sandee sandi sandie sandjima sandor sandra sandro sandy sanford sangajav sangeet sanghpriya
    sangoule sani sanj sanjaasuren sanjay sanjbegziyn sanjuana sanjuanita sankie sanna sanora sanoussi sanoussy santa
    santana santi santina santos santosh sanusi sanya saom saoudatou sapar saparbek saparmurat saphietou saqr sar sara
    sarafa sarah sarai saran sarat sarath sarbendra sardar sargon sari sarina sarita sarmite sarra sarwadev sarwar sasa
    sasha sathit satish sato satoshi satsuki satu saturnina satya satyabrata satyadeow satyanarayan satyaprakash
    satyvaldy sau sauat saud saudatu saufatu sauguelni saukham saul sauli saulius saulos saundra savang savanna savannah
    savenaca savid savior saviour savo savvas saydullo saye sayed sayfiddin sayia sayid saymumin saynab sayo sayyadi
    sayyed sbusiso scarlet scarlett schuyler scot scott scottie scotty seamus sean sebastian sebastiao sebastien sebhat
    sebouh sebrina secundino sediqa seema seidu seiichi seiichiro seiji seiken seiko sein sekai sekou sekouba sela
    selahattin seleiman selena selene selim selina selma selmon selwyn semakula semano semen semere sena senaida seng
    seni senida senturel sephiri seppo septimus serafina seraphine serapio serdar serena seretse serge sergei sergio
    sergo serhiy seri serigne serik serina serita servulo serzh sesili seth setsuko severin severno seydou seymour seyni
    seyoum seyran seyyed sezi sghair sha shad shadija shae shafie shafique shah shahabuddin shahbaz shaher shahid
    shahida shahin shahjahan shahnawaz shahpur shahrir shahrizat shaik shailoobek shaina shakane shakel shakersoltan
    shakia shakira shakita shala shalanda shalbai shalom shalon shalonda sham shamasudeen shameka shamika shamil shams
    shamsa shamsha shamshad shamsher shamsi shan shana shanae shanda shandi shandra shane shaneka shanel shanell
    shanelle shani shanice shanika shaniqua shanita shankar shankersinh shannan shannon shanon shanta shantae shantay
    shante shantel shantell shantelle shanti shaquana shaquita shara sharad sharan sharari sharat sharavyn sharda sharee
    sharell sharen shari sharice sharie sharif sharika sharilyn sharita sharla sharleen sharlene sharmaine sharman
    sharolyn sharon sharonda sharri sharron sharyl sharyn shasta shatrughan shaukat shaul shaun shauna shaunda shaunna
    shaunta shaunte shavkat shavon shavonda shavonne shaw shawana shawanda shawanna shawn shawna shawnda shawnee shawnna
    shawnta shay shaykha shayla shayna shayne shaziman shea sheba sheena shehbaz sheherbano shehu sheik sheila sheilabai
    sheilah shekou shela shelba shelby sheldon shelia shella shelley shelli shellie shelly shelton shemeka shemika
    shemshat shemuel shen shena sheng shenika shenita shenna shepherd sher shera sherali sheraly sheree sherell sherhon
    sheri sherice sheridan sherie sherif sherika sherill sherilyn sherise sherita sherlene sherley sherly sherlyn
    sherman shermat sheron sherrell sherri sherrie sherril sherrill sherron sherry sherryl sherwood shery sheryl sheryll
    shettima shi shibu shieh shiela shifa shiferaw shigeru shih shihadeh shiilegiin shila shiloh shimon shin shinya
    shinzo shira shirely shirida shirl shirlee shirleen shirlene shirley shirly shirwan shiv shivraj shizue shizuka
    shizuko shkelqim shlomo shofry shoichi shomari shon shona shonda shondra shonna shonta shontel shoshana shou showa
    showkatally shozaburo shreesh shri shripad shu shui shukhurjon shukri shukuru shunichi shunji shunmugam shyi shyla
    siafausa siaka sian siaosi siba sibghatullah siby sibyl sicelo sid siddiq sidi sidibe sidik sidike sidikie sidikou
    sidney sidonio sidya siegfried sifi sigbjorn sigisbert sigmar sigmundur signe sigrid sigridur sigurdur siham siim
    siiri sikandar sikhanyiso sila silas siljan silva silvan silvana silveria silvestre silvia silvino silvio sim sima
    simbarashe simbi sime simeon simione simon simona simone simonetta simonne simplice sina sinai sinan sindy sinii
    sinikka sinkinesh siobhan sione siosaia siosi siosiua siphiwe sipho siraj sirena siriako sirimavo sirkka sirodjiddin
    sis sisavath sishayi sisowath sitaheng sitembiso siti sitiveni sitthichai situmbeko siu siv sixta sixto siyabonga
    skye slaheddine slamet slavcho slavko slawomir slime slobodan slumber slyvia smail smarck sntayehu snyder soares
    soccoh socorro socrates sodiq soe soemadi soeng soeren soewarto sofa sofara sofatu sofia sofyan sogbossi sohaila
    sohrab soila soita sok sokol sola solange soledad solina solitoki solomone solveig solveiga solvi solvita
    somanahalli somchai somduth somdy somer somkhit somkot sommath sommer somphan somphavan somphong sompong somsak
    somsavat sona sonam sonatane sondra songul sonia sonja sonny sonomyn sonthaya sonthi sonya soo sook sooronbay sophia
    sophie sophoclis sophon sora soraya soren sorie sorin sosefo sosuke soteroula sotiris sotos souad soubanh soukeyna
    soulayemane souleiman soulemane souley souleymane souli soulivong soumana soumanu soumare soungalo sounhadji
    soutchai sover soviet sparkle spartak spencer spernt spilios spiro spyros srgjan srimuang sriprakash ssemakula ssyda
    stacee stacey staci stacia stacie stacy stafford stan stanislas stanislau stanislaus stanislav stanislaw stanko
    stanley stansfield stanton starla starr stas stasia stavros steadroy stefaan stefan stefani stefania stefanie
    stefano stefany steffanie steingrimur stella stellamaria sten steny stepan stepanie stephaine stephan stephane
    stephani stephania stephanie stephany stephen stephenie stephenson stephine stephnie stevco steve steven stevenson
    stevie stevo stewart stipe stockwell stojan stormy strobe strom stuart sturla su suanne subhash subodh suchai suchat
    suchinda sudarat sudi sudie sudjadnan sue sueann suellen sufi sufian sufiyan suhair suharna suharso suhas suhaylah
    sujata suk sukhdev sukhgaatar sukhumpong sulaiman sulayman sule suleiman sulejman sulema suleyman sulieman sultan
    sumaira sumedha sumiko sumio sumitra summer sunatilla sunder sunduin sunia sunil sunni sunny sunshine sunthorn supon
    surab surakiat surangel suraphong suraya surayud surayut surendra suresh suret sureyya suriya surujrattan surya
    suryadharma susan susana susann susanna susannah susanne sushil sushila sushma susie susil susilo susy sutha suthep
    suvi suwat suwit suy suyoi suzan suzann suzanna suzanne suzette suzi suzie suzy svandis svein sven svend svetlana
    svetoslav svilen svyatoslav swamy swee swithun syahril syaifullah syarhey syarifuddin sybil sybilla syble syda
    sydney syed syiad sylla sylvain sylvanie sylvanus sylvester sylvestre sylvette sylvia sylvie sylvio symon synthia
    syreeta taalaybek taavi taban tabare tabatha tabetha tabita tabitha tabu tacberdi tachberdi tad tadamori tadashi
    tadeusz tadjidine tae tafari taha tahar taher tahir tahmasb tai taieb taimani taina taiseer taisha taito taj tajikan
    tajuana tajuddin takako takehiko takeo takis takisha takpandja talal talant talbak taleb talia talib talisha talitha
    tallis tam tama tamala tamam tamar tamara tamas tamatha tambra tameika tameka tamekia tamela tamera tamesha tami
    tamica tamie tamika tamiko tamir tamisha tammam tammara tammera tammi tammie tammy tampone tamra tamrat tan tana
    tandra tandy taneka taner tanesha taneti tang tanganmurat tangata tangela tania tanika tanisha tanja tanka tanna
    tanner tansu tantely tanumafili tanya taom taomati taoufik tapan tapani tapi tapiwa tappan tara tarah tarek taren
    tareq tari tariana tariq tariqul tarisa tarja tarmugi taro tarra tarsha tarsis tarso taryn tasha tashia tashina
    tashkul tashtemir tasia tasos tassarajen tassiou tassos tatiana tatjana tatoul tatsuo tatsuya tatum tatyana
    taufa'ahau taufaahau taufiq taukelina taunya taur tauvau tavaga tawana tawanda tawanna tawfiq tawita tawna tawny
    tawnya tayal tayeb taylor tayna tayseer tayyrbek tchamdja tcherno tchessa te teambo teatao teawia tebelelo teburoro
    ted teddy tedjini tedo teena tefera tegan teh tehmina teima teimumu teiraoi teisha tej tek tekalign tekebay tekiree
    teklewold telefoni telma telmo temate temeka temika temir temirbek temirkhan temmy tempie temu temur tena tendai
    tenesha tengiz teniku tenisha tennie tennille teodora teodoro teofila teofilo teofisto tequila tera tereasa terence
    terepai teresa terese teresia teresita teressa tereza terezya teri terica terina terisa terje terra terrance terrell
    terrence terresa terri terrie terrilyn terry tertius teruneh tesfai tesfaye tesha teshome tess tessa tessie tetabo
    tete tetsuo tetsuzo teuea teuvo tevita tewodros thabisa thabo thad thaddee thaddeus thae thaik thaksin thakur thalia
    thami thamir thammarak thandie thanh thanin thanom thanong thao tharcisse tharisa tharman thasmeen thea thebe theda
    thein thelma themba thengo theo theodor theodora theodore theodoros theola theoneste theophile theophilus theresa
    therese theresia theressa theron thersa thi thien thierno thierry thiery thimothee thinley thira thoko thokozani
    thom thomas thomasena thomasina thomasine thong thongbanh thongloun thongsing thor thora thorbjorn thorhild thorold
    thorsteinn thorunn thresa thuqan thura thurman thuy ti tia tian tiana tianna tiara tibna tibor tibou tichaona tidna
    tiemoko tien tiera tierra tiesha tifany tifatul tiffaney tiffani tiffanie tiffany tiffiny tigran tiim tiina tiit
    tijan tijani tijuana tilak tilda tillie tillman tim timika timmy timoci timoleon timothee timothy tina tineke
    tinisha tino tint tion tioundoun tisa tish tisha tissa titabu tito titus toalipi tobi tobias tobie toby toccara tod
    todd todor tofaeono tofiga tofilau toga togiola toikeuse toivo toke tokon tol tolobek tom tomas tomasa tomasi tomasz
    tomeka tomi tomiichi tomika tomiko tomislav tommaso tommie tommy tommye tomo tomoko tomu tona tonda tonette toney
    tong toni tonia tonie tonino tonio tonis tonisha tonita tonja tony tonya toomas toomu tora toragul toranosuke
    torcuato tori torie torild torri torrie tory tosha toshia toshihiko toshihiro toshikatsu toshiki toshiko toshimi
    toshimitsu tosiwo toswel totyu toufta touriya toussaint tova tove towanda toya toychubek tracee tracey traci tracie
    tracy trad traian traicho trairong trajano trajko tram tran trang traore trapsida travis treasa treena tregenza
    trena trent trenton tresa tressa tressie treva trevor trey tricia trina trinh trinity triphonie trish trisha trista
    tristan troels trond troy trudi trudie trudy trula truman truon truong tsagaandari tsagaanlamyn tsai tsakhia
    tsakhiagiyn tsang tsegmid tsele tsend tsendiin tseng tserendash tserendejid tserendorj tserengiin tserenkhuu
    tseveguren tsevelmaa tshering tsiandopy tsuneo tsutomu tsvetan tu tuan tugsjargal tuiatua tuigunaaly tuija tuilaepa
    tuiloma tula tulaga tulsi tun tuner tung tunjin tuo tupau tupua tupuola turatbek turgut turhan turner turobjon
    tursun tursunbek tursunov tursunxon turuspek tuto tutoatasi tuula tuvden tuwakmammet tuyet twana twanda twanna twila
    twyla tyesha tyisha tyler tynisha tynychbek tyra tyree tyrell tyron tyrone tyronne tyson tzahi tzannis tzipi tzong
    uaung ubaldino ubayd ubaydullo uch uchkunbek udomdet ueli ufot ugyen uhlaing uhuru ujjal ukhna ukhnaa ukhnaagiin
    ukil uko uktam uktomkhan ula uladi uladzimir ulambayaryn ularbek uldis ulf ulises ulisses uliti ulla ulrica ulrik
    ulrike ulugbek ulukbek ulysses ulziisaikhan ulzisaikhan uma umar umaro umaru umayya umberto umid umirzak umit umran
    una ung uong upendra upio uraiwan ural uran urbain urbane urho uri uriel urmas urmila urs ursula ursule urve usama
    usen usha usmonqul ustad uta ute utong utoni uz uzi va'ai vache vaclav vada vadim vahagn vahur vailami vaino vaira
    valarie valda valdas valdemar valdis valencia valene valentin valentina valentyn valentyna valeri valeria valerian
    valeriano valerie valeriu valery valgerd valgerdur vali valisi vallabhbhai vallie vallo valorie valrie vamba vance
    vanda vanesa vanessa vanetta vania vanita vanna vannesa vannessa vannino vano vanu vaomalo varahagiri varbah vardan
    varian vartan vasant vashti vasil vasile vasiliki vasily vasko vaso vassilis vasyl vaughn vayalar vazgen vazha vcho
    veaceslav vecdi ved veda velda vele velia velma velon velva velvet vena venance venancio venant venel venella
    venerand venessa venetta veng venice venita venkaiah vennie vensa venur venus veola vera verda verdell verdie vere
    verena vergie verissimo verla verlene verlie verline vern verna vernell vernetta vernia vernice vernie vernita
    vernon verona veronica veronika veronique versie vertie vesa vesna vesselin vesta veta vete veysel vezhdi vi vibeke
    vic vicenc vicenta vicente vicentia vickey vicki vickie vicky victoire victor victoria victorienne victorina
    victorine victorino vida viera vigdis vijaya vijitha vikentsiy viki vikki vikram viktor vilas vilasrao vilayat vildo
    viliam viliami vilija vilis ville villu vilma vilson vina vince vincent vincente vincenza vincenzo vinci vincio
    vineta vinets vinicio vinita vinnie vinod viola violet violeta violette vira virapin virasak virbhadra virgen virgie
    virgil virgilijus virgilio virgina virginia vishanu vishwanath vit vita vitalie vitaly vitezslav vito vitold vitor
    vitoria vittorio viva vivan vivian viviana vivianne vivien vivienne vjosa vkim vlad vladimir vladimiras vladislav
    vlado vlasta vlastimil vlatko vluuk vmarco vo voksouma vola volodmyr volodymyr voltaire voncile vonda vong vonnie
    voreqe voris vova vpaek vramon vri vsevolod vsigfrido vy vyachaslau vyacheslav vygaudas vyron vytas vytautas wadal
    wade wael wagner waheed wahiba wahidullah wai wail waldemar waldir waldo walfrido walid walker wallace wally walter
    walton waltraud wamalwa wambuzi wamundila wanda wandira waneta wanetta wang wangdi wanita wanjusi wanmuhamatno
    wannarat waqar warner warren washington washington-based wasim wasna wassalke watana wava wavel waylon wayne webster
    wee weerasak wegger wei weldenkeil weldon welile welshman wen wendell wendi wendie wendolyn wendy weng wenona
    werikhe werner wes wesley weston wheatonia whitley whitney wiam wichit widodo wijdan wilber wilberforce wilbert
    wilbur wilburn wilda wiley wilford wilfred wilfredo wilfried wilhelm wilhelmina wilhemina wilkie willa willard
    willem willena willene willetta willette willia william williams willian willie williemae willis willodean
    willoughby willy wilma wilmar wilmer wilmoth wilson wilton wim wimal windy winford winfred winifred winnie winnifred
    winona winston wirachai wisanu wiset wisseh wisva withun witold witten witthaya wiwa wlodzimierz wm wojciech wolday
    woldemikael wolfgang wonda wong wonnie woodrow worawat wouter wu wutthipong wyatt wycliffe wynell wynona xanana
    xavier xenia xenophon xhelal xhemali xi xiang xiao xie ximena xiomara xochitl xu xuan yaacob yaacov yaakov yaci
    yacin yacine yacoub yacoubou yadira yaeko yael yagsygeldi yagub yahaira yahia yahiya yahya yajaira yakhyo yamandu
    yan yang yangkila yani yanira yankouba yankuba yao yaoba yaqub yar yarka yarob yasar yashar yashwant yasin yasir
    yasmin yasmina yasmine yasna yassamin yasser yassin yasta yasufumi yasuhiro yasuhisa yasukazu yasuko yasuo yatrina
    yaung yavar yavel yavhen yaw yawa yawovi yaya yayah yaye yayi yaylym yazguly yazmirat yazmuhammet yazora ye yee
    yegor yeh yehuda yehude yehudit yelena yen yendja yeo yeoh yeorgos yeoryios yeoryious yer yerbol yerbolat yerko
    yerlan yermukhamet yero yervand yerzhan yesenia yesetzhan yeshey yessenia yetta yi yiannos yiin yildirim yim yin
    ying yiorgos yisicacafute yisrael yitzhak yklymberdi ykoubou ylli ylva yoane yock yoichi yokabdjim yoko yolanda
    yolande yolando yolly yolonda yom yomi yon yondon yong yongyut yoo yoon yordanka yoriko york yoshiaki yoshie
    yoshihide yoshihiko yoshihiro yoshiko yoshimasa yoshimi yoshinobu yoshinori yoshiro yoshitada yoshito yoshiyuki
    yosip yosiwo yossef yossi youcef youlanda younouss younoussi yousaf yousef yousri youssef youssouf youssoupha yoweri
    yu yuarib yubaraj yueh yuette yuji yukhym yuki yukiko yukio yuko yulanda yuli yulia yuliya yuma yumjaagiyn yun
    yunadim yung yunis yuntuvi yunus yuonne yuri yuriko yury yusif yusof yusoff yusril yussef yussuf yusuf yusup yusupha
    yuval yvan yves yvette yvon yvone yvonne zac zacarias zachariah zacharie zachary zachery zack zackary zada zafar
    zagipa zahawi zaheeruddin zahid zahir zahiya zaida zail zainab zainal zainuddin zakalia zakari zakaria zakariya
    zakhia zalmai zalmay zamira zamirbek zamora zana zandra zane zangley zanutdin zarifou zarylbek zautbek zayd zaza
    zazah zbigniew zdenek zdenka zdravko zeev zeferino zeid zeinab zeine zeki zelda zeljka zeljko zella zelma zemogo
    zena zenaida zenebu zeng zenia zenko zenobia zentani zeti zetta zeynulla zhaksybek zhaksylyk zhan zhanar zhang
    zhanseit zhao zharmakan zhelyu zheng zhou zhu ziad ziaur zibe zigmantas zilemkhon zilla zilvinas zina zinaida zine
    zinoviy zita zivko ziya ziyadin zlatko zoana zobaida zoe zofia zoila zokir zokirjon zola zoltan zona zonia zora
    zoraida zoran zouheir zsigmond zsolt zubeir zula zulema zulfikar zulhasnan zulkifli zulma zurab zuzana zviad zvulun
    zwelethu zygimantas zyta
    """.split()
)
