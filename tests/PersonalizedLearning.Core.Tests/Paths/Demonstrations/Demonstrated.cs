using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>What happens with one offer to demonstrate, one event a day, in few words.</summary>
internal sealed class Demonstrated(DemonstrationJudging? judging = null, AgencyRules? rules = null)
{
    private readonly List<JournalEvent> events = [];

    public static Author Learner { get; } = Author.Of("learner", PersonRole.Learner);

    public static Author Teacher { get; } = Author.Of("teacher", PersonRole.Educator);

    public static Author Other { get; } = Author.Of("other", PersonRole.Educator);

    public static Author Third { get; } = Author.Of("third", PersonRole.Educator);

    public static Author Parent { get; } = Author.Of("parent", PersonRole.Family);

    public static EventId Offer { get; } = EventId.From("d0");

    public static DemonstrationOffered AnOffer { get; } = new()
    {
        Id = Offer,
        Learner = JournalGenerators.Learner,
        Author = Teacher,
        Competencies = [CompetencyId.From("half"), CompetencyId.From("third")],
        Rubric = DemonstrationGenerators.Rubric,
        Options =
        [
            new() { Id = "film", Title = "A film", Kind = EvidenceSource.Project },
            new() { Id = "evening", Title = "An evening", Kind = EvidenceSource.Exhibition },
        ],
    };

    public static DemonstrationJudging Panel(ResolutionRule rule, int judges = 2) => new() { Judges = judges, Resolution = rule };

    public LearnerJournal Journal => EventSequence.JournalOf(events);

    public LearnerDemonstrations View => Journal.Fold(LearnerDemonstrations.Before(rules), Instant.MaxValue);

    public Demonstration Result => View.Find(Offer)!;

    /// <summary>The codes of all refusals, in order.</summary>
    public IEnumerable<string> Codes => View.Refused.Select(item => item.Code);

    public Demonstrated Offered(Func<DemonstrationOffered, DemonstrationOffered>? change = null)
    {
        var offer = AnOffer with { Judging = judging ?? AnOffer.Judging };
        offer = change is null ? offer : change(offer);
        return Add(offer.Author, offer);
    }

    public Demonstrated Elected(Author author, string option = "film") => Add(author, new DemonstrationElected { Id = Next, Learner = default, Offer = Offer, Option = option });

    public Demonstrated Agreed(Author author, int election) => Add(author, new ElectionAgreed { Id = Next, Learner = default, Election = EventId.From($"d{election}") });

    public Demonstrated HandedIn(Author? author = null) => Add(author ?? Learner, new DemonstrationHandedIn { Id = Next, Learner = default, Offer = Offer, Text = "here it is" });

    /// <summary>Judges method and clarity.</summary>
    public Demonstrated Judged(Author author, string method, string? clarity = null) => Judged(author, [new("method", method), new("clarity", clarity ?? method)]);

    public Demonstrated Judged(Author author, ValueList<CriterionLevel> levels) => Add(author, new DemonstrationJudged { Id = Next, Learner = default, Offer = Offer, Levels = levels });

    public Demonstrated Adjudicated(Author author, params CriterionLevel[] levels) =>
        Add(author, new JudgementAdjudicated { Id = Next, Learner = default, Offer = Offer, Levels = [.. levels], Reason = "looked at it again" });

    public Demonstrated Recognized(Author author, RecognitionSource source) =>
        Add(author, new RecognitionGiven { Id = Next, Learner = default, Offer = Offer, Title = "Clearest", By = source });

    public Demonstrated Withdrawn(Author author) => Add(author, new DemonstrationWithdrawn { Id = Next, Learner = default, Offer = Offer, Reason = "no room" });

    public Demonstrated Granted(AgencyLevel level, PersonRole role) =>
        Add(Teacher, new AgencyGrant { Id = Next, Learner = default, Decision = AgencyDecision.Demonstration, Level = level, Role = role });

    /// <summary>Offered, elected and handed in on days 0 to 2.</summary>
    public Demonstrated Ready(string option = "film") => Offered().Elected(Learner, option).HandedIn();

    private EventId Next => EventId.From($"d{events.Count}");

    private Demonstrated Add(Author author, JournalEvent item)
    {
        events.Add(item with { Id = Next, Learner = JournalGenerators.Learner, Author = author, Recorded = TimeGenerators.AtDay(events.Count) });
        return this;
    }
}
