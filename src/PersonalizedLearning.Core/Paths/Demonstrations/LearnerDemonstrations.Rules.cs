using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <content>What is allowed.</content>
public sealed partial class LearnerDemonstrations
{
    private static readonly ValueList<PersonRole> Offering = [PersonRole.Educator, PersonRole.Mentor, PersonRole.Administrator];
    private static readonly ValueList<PersonRole> HandingIn = [PersonRole.Learner, PersonRole.Educator, PersonRole.Mentor];

    private protected override Objection? Judge(JournalEvent item)
    {
        if (item is DemonstrationOffered offered)
        {
            return JudgeOffer(offered);
        }

        if (item is not (DemonstrationEvent or ElectionAgreed))
        {
            return null;
        }

        if (OfferOf(item) is not { } offer)
        {
            return Unknown(item, ((ElectionAgreed)item).Election, "election");
        }

        if (!byOffer.TryGetValue(offer, out var found))
        {
            return Unknown(item, offer, "offer");
        }

        var demonstration = Settled(found, item.KnownFrom);
        return demonstration.Withdrawal is { } withdrawal ? Closed(demonstration, $"was taken back on {withdrawal.KnownFrom}") : item switch
        {
            DemonstrationElected elected => JudgeElection(demonstration, elected),
            ElectionAgreed agreed => JudgeAgreement(demonstration, agreed),
            DemonstrationHandedIn => JudgeWork(demonstration, item),
            DemonstrationJudged judged => JudgeJudgement(demonstration, judged),
            JudgementAdjudicated decided => JudgeAdjudication(demonstration, decided),
            RecognitionGiven recognition => JudgeRecognition(demonstration, recognition),
            _ => JudgeWithdrawal(demonstration, item),
        };
    }

    private static Objection? JudgeOffer(DemonstrationOffered item)
    {
        if (!Offering.Contains(item.Author.Role))
        {
            return NotAllowed(item, "offer ways to demonstrate", $"one of {string.Join(", ", Offering)}");
        }

        return item.Options.FirstOrDefault(option => option.Rubric is { } own && !item.Rubric.AsksTheSameAs(own)) is { } unequal
            ? new("unequal-criteria", $"Option '{unequal.Id}' of offer '{item.Id}' states criteria of its own; expected those of the offer, so that every way asks for the same.")
            : null;
    }

    private Objection? JudgeElection(Demonstration demonstration, DemonstrationElected item) =>
        !(Agency.LevelOf(item.Author, AgencyDecision.Demonstration, item.KnownFrom) >= AgencyLevel.CoDecides) ? NotAllowed(item, "elect how to demonstrate", "somebody who decides or co-decides on that")
        : ClosedToChoice(demonstration, item) is { } closed ? closed
        : demonstration.Offer.Find(item.Option) is null ? new(
            "not-offered", $"Offer '{demonstration.Offer.Id}' has no option '{item.Option}'; expected one of {string.Join(", ", demonstration.Offer.Options.Select(option => option.Id))}.")
        : demonstration.Elections is [.., var latest] && string.Equals(latest.Event.Option, item.Option, StringComparison.Ordinal) ? new(
            "already-elected", $"Option '{item.Option}' of offer '{demonstration.Offer.Id}' was elected before, by '{latest.Event.Id}'; expected agreement to that, or another option.")
        : null;

    private Objection? JudgeAgreement(Demonstration demonstration, ElectionAgreed item) =>
        !(Agency.LevelOf(item.Author, AgencyDecision.Demonstration, item.KnownFrom) >= AgencyLevel.Consulted) ? NotAllowed(item, "agree to how to demonstrate", "somebody with a say in that")
        : ClosedToChoice(demonstration, item) is { } closed ? closed
        : demonstration.Pending is not { } pending || pending.Event.Id != item.Election ? new(
            "election-closed", $"Election '{item.Election}' waits for nobody: it has taken effect, or another one came after it; expected the latest while it is open.")
        : pending.Supporters.Contains(item.Author) ? new("already-agreed", $"{item.Author.Shown} agreed to election '{item.Election}' before; expected somebody else.")
        : null;

    private static Objection? JudgeWork(Demonstration demonstration, JournalEvent item) =>
        !HandingIn.Contains(item.Author.Role) ? NotAllowed(item, "hand in a demonstration", $"one of {string.Join(", ", HandingIn)}")
        : ClosedToChoice(demonstration, item) is { } closed ? closed
        : demonstration.Election is null ? NotElected(demonstration)
        : null;

    private static Objection? JudgeJudgement(Demonstration demonstration, DemonstrationJudged item)
    {
        var judging = demonstration.Offer.Judging;
        if (item.Author.Role != PersonRole.Learner && !judging.Allows(item.Author, item.Learner))
        {
            return NotAJudge(judging, item);
        }

        if (NotReady(demonstration) is { } reason)
        {
            return reason;
        }

        var isNew = item.Author.Role != PersonRole.Learner && !demonstration.Judgements.Any(other => other.Author.Person == item.Author.Person);
        return isNew && demonstration.Judgements.Count >= judging.Judges
            ? new("panel-complete", $"As many as {judging.Judges} have judged demonstration '{demonstration.Offer.Id}'; expected one of them who revises, or an adjudicator.")
            : JudgeLevels(demonstration, item.Levels, [.. demonstration.Offer.Rubric.Criteria.Select(criterion => criterion.Name)]);
    }

    private static Objection? JudgeAdjudication(Demonstration demonstration, JudgementAdjudicated item)
    {
        if (item.Author is not { Role: PersonRole.Educator, Person.Value: { Length: > 0 } person } || person == item.Learner.Value)
        {
            return NotAllowed(item, "adjudicate", "an educator by name");
        }

        if (NotReady(demonstration) is { } reason)
        {
            return reason;
        }

        var judging = demonstration.Offer.Judging;
        if (demonstration.Judgements.Count < judging.Judges)
        {
            return new("too-few-judges", $"{demonstration.Judgements.Count} of {judging.Judges} have judged demonstration '{demonstration.Offer.Id}'; expected all before anybody adjudicates.");
        }

        return demonstration.Judgements.Any(other => other.Author.Person == item.Author.Person)
            ? new("not-independent", $"{item.Author.Shown} judged demonstration '{demonstration.Offer.Id}'; expected an adjudicator who did not.")
            : JudgeLevels(demonstration, item.Levels, [.. demonstration.Results.Where(result => result.Level is null).Select(result => result.Criterion)]);
    }

    private static Objection? JudgeRecognition(Demonstration demonstration, RecognitionGiven item)
    {
        var judging = demonstration.Offer.Judging;
        return item.By == RecognitionSource.Panel && !judging.Allows(item.Author, item.Learner) ? NotAJudge(judging, item)
            : item.Author.Role == PersonRole.Learner || item.Author.Person.Value == item.Learner.Value ? NotAllowed(item, "recognize the own exhibition", "somebody else")
            : demonstration.Work is null ? NotHandedIn(demonstration)
            : demonstration.Option!.Kind != Evidence.EvidenceSource.Exhibition ? new(
                "not-an-exhibition", $"Demonstration '{demonstration.Offer.Id}' is of kind {demonstration.Option.Kind}; expected an exhibition, which is recognized before an audience.")
            : null;
    }

    private static Objection? JudgeWithdrawal(Demonstration demonstration, JournalEvent item) =>
        !Offering.Contains(item.Author.Role) ? NotAllowed(item, "take an offer back", $"one of {string.Join(", ", Offering)}")
        : demonstration.State == DemonstrationState.Resolved ? Resolved(demonstration)
        : null;

    private static Objection? JudgeLevels(Demonstration demonstration, ValueList<CriterionLevel> levels, List<string> asked)
    {
        var rubric = demonstration.Offer.Rubric;
        foreach (var (criterion, level) in levels)
        {
            if (rubric.Find(criterion) is null)
            {
                return new("unknown-criterion", $"Offer '{demonstration.Offer.Id}' has no criterion '{criterion}'; expected one of {string.Join(", ", asked)}.");
            }

            if (!asked.Contains(criterion))
            {
                return new("not-in-dispute", $"The judges of demonstration '{demonstration.Offer.Id}' came to a result on '{criterion}'; expected levels on {string.Join(", ", asked)} alone.");
            }

            if (rubric.Scale.PositionOf(level) < 0)
            {
                return new(
                    "unknown-level", $"Scale '{rubric.Scale.Id}' has no level '{level}', which was given on '{criterion}'; expected one of {string.Join(", ", rubric.Scale.Levels.Select(item => item.Name))}.");
            }
        }

        return asked.FirstOrDefault(criterion => !levels.Any(level => level.Criterion == criterion)) is { } missing
            ? new("missing-criterion", $"No level is given on '{missing}' of demonstration '{demonstration.Offer.Id}'; expected levels on {string.Join(", ", asked)}.")
            : null;
    }

    // Until the first judgement, and before the end of the offer.
    private static Objection? ClosedToChoice(Demonstration demonstration, JournalEvent item) =>
        demonstration.Judgements.Count > 0 ? new(
            "already-judged", $"Demonstration '{demonstration.Offer.Id}' was judged on {demonstration.Judgements[0].KnownFrom}; expected this before the first judgement.")
        : demonstration.IsOpenAt(item.KnownFrom) ? null
        : Closed(demonstration, $"ended on {demonstration.Offer.Until}");

    private static Objection? NotReady(Demonstration demonstration) =>
        demonstration.Election is null ? NotElected(demonstration)
        : demonstration.Work is null ? NotHandedIn(demonstration)
        : demonstration.State == DemonstrationState.Resolved ? Resolved(demonstration)
        : null;

    private static Objection Closed(Demonstration demonstration, string found) =>
        new("offer-closed", $"Offer '{demonstration.Offer.Id}' {found}; expected one that is open.");

    private static Objection NotElected(Demonstration demonstration) =>
        new("not-elected", $"No option of offer '{demonstration.Offer.Id}' is elected with the agreement that it needs; expected that first.");

    private static Objection NotHandedIn(Demonstration demonstration) =>
        new("not-handed-in", $"Nothing is handed in for option '{demonstration.Option?.Id}' of offer '{demonstration.Offer.Id}'; expected the work first.");

    private static Objection Resolved(Demonstration demonstration) =>
        new("already-resolved", $"Demonstration '{demonstration.Offer.Id}' has its result; expected one that has none yet.");

    private static Objection NotAJudge(DemonstrationJudging judging, JournalEvent item) =>
        new("not-a-judge", $"{item.Author.Shown} may not judge; expected somebody by name other than the learner, as one of {string.Join(", ", judging.Roles)}.");
}
