"""Everyday subjects, each told as a theme of a codebook would be: beside them one sees whether
anybody spoke of a theme at all.

They are far apart from one another and from what organisations ask in interviews. Half are in
Bulgarian, so that a language says nothing.
"""

from typing import NamedTuple


class Subject(NamedTuple):
    """A subject: its name, what belongs to it, and a sentence that somebody might say of it.

    ``language``: ISO 639-1, of all three.
    """

    language: str
    name: str
    definition: str
    example: str


_ENGLISH = """
Cooking at home
Recipes, pots and pans, frying and boiling, what is for dinner.
I chop the onions first and let them fry until they are golden.
Cats and dogs
Pets at home: feeding them, walks, the vet, fur on the sofa.
Our dog sleeps in the hall and barks when the bell rings.
Weather
Rain, snow, wind and sunshine, thunderstorms and the forecast for tomorrow.
It rained all night and in the morning there was fog.
Stars and planets
The night sky, telescopes, eclipses, the moon and comets.
We saw Jupiter and two of its moons through the telescope.
Fairy tales
Dragons, princesses and witches, stories told to children at bedtime.
The youngest brother kills the dragon and marries the princess.
Films and actors
Going to the cinema, directors, comedies and thrillers, favourite stars.
The second half of the film was slow but she acts beautifully.
Painting
Oil and watercolours, brushes, canvases, portraits and landscapes.
I mix the blue with a little white for the sky.
Clothes and fashion
Dresses, shirts, colours of the season, sewing and trying things on.
The green dress fits better but the sleeves are too long.
Make-up and skin
Creams, lipstick, dry skin, wrinkles and what helps against them.
I use a mild cream in the evening and nothing in the morning.
Toothache
Teeth, fillings, the dentist's drill, brushing and braces.
The molar on the left hurts when I drink something cold.
Babies
Nappies, bottles, first steps, crying at night and first words.
She said her first word when she was eleven months old.
Falling in love
First dates, kisses, jealousy, broken hearts and staying together.
We met at a dance and he walked me home.
Ghosts and magic
Haunted houses, spells, fortune tellers and things that cannot be explained.
They say that a white lady walks in the old tower.
Card games and dice
Bridge, poker, rolling dice, luck and who deals.
I had three aces and still lost the round.
Swimming
The pool, crawl and backstroke, diving from the board.
I swim forty lengths before breakfast.
Running a marathon
Training shoes, kilometres, sore knees and crossing the finish line.
At kilometre thirty my legs felt like wood.
Camping
Tents, sleeping bags, campfires, mosquitoes and nights outdoors.
We put up the tent by the stream before it got dark.
Whales and sharks
Animals in the water: whales, sharks, crabs and jellyfish.
The whale came up right beside the boat.
Spiders and beetles
Insects and crawling things, webs, bites, butterflies and ants.
There was a big spider in the bath this morning.
Apple orchards
Fruit trees, pruning, harvest, jam and juice.
We prune the apple trees in February and pick in September.
Coffee and tea
Beans, cups, milk foam, brewing and the best time for a cup.
I take my coffee black and without sugar.
Antique furniture
Old chairs, cupboards, varnish, woodworm and flea markets.
I found the oak chair at a flea market and oiled it.
Cleaning and laundry
Dusting, washing powder, stains, ironing and folding sheets.
The red wine stain went out with salt and cold water.
Motorcycles
Engines, helmets, bends in the road, leather jackets.
He bought an old bike and rebuilt the engine himself.
Balloons and gliders
Flying in balloons and gliders, baskets, hot air and landing in fields.
The balloon came down softly in a field of maize.
Video games
Consoles, levels, monsters, high scores and playing all night.
I got to the last level and the monster beat me again.
Detective novels
Murders on paper, clues, inspectors and surprising endings.
I guessed the murderer on page fifty and was wrong.
Atoms and molecules
Chemistry: acids, salts, reactions, test tubes and elements.
The acid turned the paper red at once.
Desert and jungle
Camels and dunes, monkeys and creepers, far countries and their heat.
We crossed the dunes on camels before sunrise.
Dance evenings
Waltz and tango, steps, partners, music until midnight.
He leads well, but he always turns too late in the waltz.
Photography
Lenses, light, portraits, black and white prints.
I waited an hour for the light and took one picture.
Broken bones
Plaster, crutches, falling off a ladder, X-rays and healing.
I fell off the ladder and broke my wrist.
"""

_BULGARIAN = """
Цветя в градината
Сеене, поливане и плевене, рози, лалета и лехи пред къщата.
Напролет прекопавам лехата и засаждам лалетата.
Гъби и билки
Какво расте в гората, кое се яде и кое е отровно, чай от лайка и мащерка.
След дъжд ходим за манатарки горе в буковата гора.
Сънища
Какво се присънва нощем, кошмари и тълкуване на сънища.
Сънувах, че летя над морето, и се събудих.
Плаж и море
Лято край морето: вълни, пясък, чадъри, мидички, плуване.
Цял ден лежахме на пясъка и се къпахме.
Крале и битки
Древни царе, обсади, мечове, победи и поражения от миналите векове.
Царят събра войската си и тръгна към крепостта.
Китара и пиано
Свирене на инструменти, ноти, упражнения, струни и клавиши.
Всяка вечер свиря гами по половин час.
Поезия
Стихове, рими, поети и техните книги, рецитали.
Знам наизуст едно стихотворение за есента.
Накити
Пръстени, обеци, огърлици, злато, сребро и скъпоценни камъни.
Баба ми остави пръстен с червен камък.
Спане и безсъние
Лягане, ставане, събуждане нощем, хъркане, възглавници.
Заспивам трудно и се будя по три пъти.
Диети и отслабване
Калории, килограми, какво да не се яде вечер.
Спрях хляба и сладкото и свалих пет килограма.
Рождени дни
Торта със свещички, подаръци, гости и поздравления.
За рождения му ден купихме балони и торта.
Светци и икони
Молитви, свещи, празници на светци, манастири и постене.
На Гергьовден палим свещ пред иконата.
Вицове
Шеги, смешни случки и хора, които умеят да разсмиват.
Той разказва вицове така, че всички се превиват от смях.
Кръстословици и гатанки
Загадки, главоблъсканици, думи по хоризонтал и отвесно.
Всяка неделя решавам кръстословицата във вестника.
Тенис
Ракети, сервис, корт, гейм и сет, турнири.
Загубих втория сет, защото сервисът ми не вървеше.
Колоездене
Велосипеди, педали, каски, спукани гуми и карания през уикенда.
Спука ми се гумата на нанадолнището.
Пещери и скали
Подземни зали, сталактити, минерали и как се образуват камъните.
В пещерата има езеро и сталактити като завеси.
Птици
Щъркели, гълъби и врабчета, гнезда, песни и прелети.
Щъркелите се върнаха на комина в края на март.
Крави и овце
Стадо, паша, доене, агънца и стригане на вълна.
Доя кравите в пет сутринта и после ги изкарвам на паша.
Хляб и тесто
Месене, мая, брашно, фурна и кора на хляба.
Тестото трябва да втаса два пъти, преди да влезе във фурната.
Бира и ракия
Напитки с алкохол, наздравици, мезета и махмурлук.
Дядо вари ракия от сливи всяка есен.
Килими и шевици
Тъкане, бродерии, вълнени конци и шарки.
Шарката на килима се тъче от средата навън.
Боядисване на стаи
Четка, валяк, латекс, тапети и цвят на стените.
Боядисах спалнята в светложълто с валяк.
Кораби и платна
Яхти, котви, моряци, вятър в платната и бури в открито море.
Вдигнахме платната и вятърът ни понесе към острова.
Дървени играчки
Кукли, кубчета, влакчета и въртележки за деца.
Дядо ми издяла конче от липово дърво.
Сериали по телевизията
Герои, серии, сезони и какво ще стане в следващия епизод.
Вчера гледахме три серии и пак не разбрахме кой е убиецът.
Числа и геометрия
Събиране, дроби, триъгълници, доказателства и формули.
Сборът на ъглите в триъгълника е сто и осемдесет градуса.
Фараони и пирамиди
Древен Египет, гробници, мумии, йероглифи и съкровища.
В гробницата намерили златна маска.
Северен полюс
Лед, пингвини и бели мечки, шейни и полярна нощ.
Ледът пукаше под шейната цяла нощ.
Театрални роли
Сцена, реплики, репетиции, завеса и аплодисменти.
Забравих си репликата и суфльорът ми прошепна.
Фокуси и цирк
Клоуни, жонгльори, акробати, зайци от цилиндъра.
Клоунът хвърляше пет топки наведнъж.
Имена и фамилии
Откъде идват имената, имени дни, родословия и прякори.
Кръстен съм на дядо си, както е обичаят.
"""


def _subjects(language: str, table: str) -> tuple[Subject, ...]:
    """Return the subjects of a table that has a line for each of their three texts."""
    lines = table.strip().split("\n")
    return tuple(Subject(language, *lines[i : i + 3]) for i in range(0, len(lines), 3))


EVERYDAY: tuple[Subject, ...] = (*_subjects("en", _ENGLISH), *_subjects("bg", _BULGARIAN))
