"""English words of praise, blame and what is ahead."""

from training.lexicons import Lexicon

ENGLISH = Lexicon(
    praise="""
    excellent strong* proud* loves fast quick* reliabl* glad helps helped helpful improve*
    advantage* skilled save saves saved dry trust* clean* free kind knows_every knows_them
    know_every by_heart on_time in_time the_same_day same_day same_afternoon next_morning
    within_* in_minutes ahead_of_schedule under_budget surplus prize* won winning loyal* stay
    stays stayed experienced expert* smooth* easy easily easier simple safe safely secure* solid
    robust works_fine just_works finally grateful recommend* favourite envy envied praise*
    praised complimented full_house sold_out queue_round enjoy* helps_out solved fixed repaired
    rebuilt new_roof renovated upgraded halved tripled grew grown growing first_in leading
    certified accredited accredit* our_own together grant* fund fund* partner* cooperat* offer
    offers offered looking_for asking_for asked_if asks_if would_pay pay_for they'd_pay demand
    interest* interested keen open_to wants_to_join join joins invite* sponsor* come_back
    comes_back came_back come_to_us calls_back rang_back answered picks_up without_asking
    without_being_asked nobody_had_to by_name knew remember* noticed everyone all_of debt_free
    no_debt zero_complaints opening could_be_ours could could_be might if_we if_somebody
    if_someone they'd would lot_of a_lot paid somebody someone yet first need_only they_need
    looking_at aside sitting_there just_needs only_needs
    """,
    blame="""
    worse poor* weak* slow* lack* missing trouble* cuts threat* risk* leave leaves quit resign*
    dead die dies dying stuck lose loses losing late delay* overdue outdated obsolete expensive
    difficult* hard wrong mistake* error* crash* blame* yell* fear* afraid worry worr* sorry
    unfortunately sadly confus* mess* chaos* wait waited decline* declin* fall falls falling
    drop drops shrink* close closes closing closed shut shuts ban bans banned fine fines
    lawsuit* sue sued penalt* loss unpaid unreliable unclear unsafe illegal understaffed
    overworked tired sick rust* rot* flood* drought* fire fires burn* storm* hail gone runs_out
    ran_out no_one_knows only_one_who the_only_one depends_on by_hand on_paper fax three_times
    twice again still_waiting too_* unable insufficient inadequate cannot can't without_any
    instead no_longer any_more anymore competitor* rival* cheaper undercut* poach* price_of
    prices rates tariff* taxes inflation double_the_* take_away takes_away taken_away lawyer*
    end_of_the_line merger merge* restructur* expire* expir* withdraw* abolish* no_substitute
    should password ignore* unanswered unread untested unknown will won't there's_no no_one then
    lovely very announced depends decides one_who because_the the_one goes_to nobody_will
    every_time supposed to_blame apparently of_course at_least
    """,
    negations="""
    not no never nobody none nothing neither nor without isn't aren't wasn't weren't don't
    doesn't didn't won't wouldn't can't cannot couldn't haven't hasn't hadn't no_one hardly
    there's_no
    """,
    turns="but however though although yet except",
    ahead="""
    will would could might may shall won't they'll we'll it'll there'll they'd_* we'd_* going_to
    is_to are_to if unless until next next_year next_* tomorrow soon future from_january
    from_next from_the_* by_20* by_2030 upcoming plan* planned announce* propos* expect*
    forecast* consider* looking_for looking_at asking asked_if wants_to want_to intend* coming
    about_to under_discussion draft* already_* yet talk_of rumour* they_say in_the_autumn
    in_the_spring due_to_be potential possib* perhaps maybe need_only only_has_to
    """,
    outside="""
    ministry minister* government state county national law laws act regulation* regulator*
    directive brussels eu europe european commission parliament tax market* competitor* rival*
    chain supplier* climate weather summer* drought* grant* fund programme* program* bank
    university college neighbour* neighbouring company companies firm firms they they've they're
    their world china chinese american developer* landlord price prices rent inflation
    interest_rate* election* private young_people students tourists population
    """,
    held="""
    was were had been since ago last because i_came used_to still every_* always never each took
    went sat got knew did didn't came you_get tell_you yesterday this_morning years_ago minutes
    for_years we_had i've have_been has_been he's she's
    """,
    telling="""
    i my i'm then first after_that or usually sometimes mostly wife husband father mother sister
    brother aunt uncle daughter son dog cat wedding lunch lake remember i_always i_do i_like
    i_think i_guess i_suppose i_believe sort_of a_bit um sorry yeah okay let_me you_mean
    the_question interview* recording called comprises consists is_held number_of blue green
    yellow red brown you_put you_go you_take there's_the it_goes it's_like then_it
    """,
)
