using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What happens with offers to demonstrate: mostly what may, in an order that leads somewhere, now and then what may not.</summary>
public static class DemonstrationGenerators
{
    private static readonly ValueList<CompetencyId> Shown = [CompetencyId.From("half"), CompetencyId.From("third")];

    /// <summary>A rubric of two criteria, on the levels low, mid, high and top.</summary>
    public static DemonstrationRubric Rubric { get; } = new(
        FrameworkGenerators.Rubric, [new() { Name = "method", Competencies = [Shown[0]] }, new() { Name = "clarity", Description = "Others can follow" }]);

    /// <summary>Who judges, by any rule.</summary>
    public static Gen<DemonstrationJudging> Judgings { get; } =
        from judges in Gen.Frequency((3, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Constant(3)))
        from rule in Generating.AnyOf<ResolutionRule>()
        from rounding in Generating.AnyOf<RoundingMode>()
        from agreement in Gen.Elements(0, 0, 0.5, 1)
        select new DemonstrationJudging { Judges = judges, Roles = [PersonRole.Educator, PersonRole.Mentor, PersonRole.Peer], Resolution = rule, MeanRounding = rounding, LeastAgreement = agreement };

    /// <summary>An event of an offer, or about who decides on it. The first is an offer, and mostly it is that of which the others are.</summary>
    public static Gen<JournalEvent> Event(int index, int count) => (index % 12) switch
    {
        0 => Offered(index),
        1 => Gen.Frequency((6, Elected(index)), (1, Any(index, count))),
        2 => Gen.Frequency((6, HandedIn(index)), (1, Any(index, count))),
        < 6 => Gen.Frequency((3, Judged(index)), (1, Any(index, count))),
        _ => Any(index, count),
    };

    /// <summary>What happens with some offers.</summary>
    public static Gen<EventSequence> Sequences { get; } =
        from count in Gen.Choose(0, 25)
        from events in Generating.EachOf(Enumerable.Range(0, count).Select(index => Event(index, count)))
        select new EventSequence(events);

    /// <summary>An event of any texts that files may hold, in an envelope.</summary>
    public static Gen<JournalEvent> Written(JournalEvent envelope) => Gen.OneOf(
        WrittenOffer(envelope),
        from text in TextGenerators.IdsEndingIn("o")
        from note in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new DemonstrationElected { Id = default, Learner = default, Offer = EventId.From(text), Option = text, Reason = note }),
        from text in TextGenerators.IdsEndingIn("o")
        from note in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new ElectionAgreed { Id = default, Learner = default, Election = EventId.From(text), Comment = note }),
        from text in TextGenerators.Filled
        from note in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new DemonstrationHandedIn { Id = default, Learner = default, Offer = EventId.From("#o"), Artifact = text, Text = note }),
        from levels in WrittenLevels
        from note in TextGenerators.OrMissing
        select PartnershipGenerators.In(envelope, new DemonstrationJudged { Id = default, Learner = default, Offer = EventId.From("#o"), Levels = levels, Comment = note }),
        from levels in WrittenLevels
        from text in TextGenerators.Filled
        select PartnershipGenerators.In(envelope, new JudgementAdjudicated { Id = default, Learner = default, Offer = EventId.From("#o"), Levels = levels, Reason = text }),
        from text in TextGenerators.Filled
        select PartnershipGenerators.In(envelope, new DemonstrationWithdrawn { Id = default, Learner = default, Offer = EventId.From("#o"), Reason = text }),
        from text in TextGenerators.Filled
        from note in TextGenerators.OrMissing
        from giver in Generating.AnyOf<RecognitionSource>()
        select PartnershipGenerators.In(envelope, new RecognitionGiven { Id = default, Learner = default, Offer = EventId.From("#o"), Title = text, By = giver, Comment = note }));

    private static Gen<JournalEvent> Any(int index, int count) => Gen.Frequency(
        (3, Elected(index)), (2, Agreed(index, count)), (2, HandedIn(index)), (3, Judged(index)), (3, Adjudicated(index)), (1, Recognized(index)), (1, Withdrawn(index)), (1, Offered(index)),
        (1, PartnershipGenerators.Agency(index, count).Select(AboutDemonstrating)));

    // Mostly one after the other, so that something comes of it.
    private static Gen<JournalEvent> Envelope(int index, params (int Weight, string Person, PersonRole Role)[] authors) =>
        from other in PartnershipGenerators.Envelope(index)
        from isInOrder in Gen.Choose(0, 5)
        from author in Gen.Frequency([.. authors.Select(item => (item.Weight, Gen.Constant(Author.Of(item.Person, item.Role))))])
        select (JournalEvent)(isInOrder == 0 ? other : other with { Author = author, Occurred = null, Recorded = TimeGenerators.AtDay(index) });

    private static Gen<EventId> Offers(int index) =>
        Gen.Frequency((12, Gen.Constant(Math.Max(0, index - 1) / 12 * 12)), (1, Gen.Choose(0, 12))).Select(offer => JournalGenerators.Id(offer == index ? offer + 1 : offer));

    private static Gen<JournalEvent> Offered(int index) =>
        from envelope in Envelope(index, (8, "teacher", PersonRole.Educator), (1, "learner", PersonRole.Learner))
        from judging in Judgings
        from unequal in Generating.OneIn(12)
        from lasts in Gen.Choose(4, 30).OrNull(3)
        select PartnershipGenerators.In(envelope, new DemonstrationOffered
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Competencies = Shown,
            Rubric = Rubric,
            Options =
            [
                new() { Id = "film", Title = "A film", Kind = EvidenceSource.Project, Rubric = unequal ? new(FrameworkGenerators.Rubric, [Rubric.Criteria[0]]) : null },
                new() { Id = "evening", Title = "An evening", Kind = EvidenceSource.Exhibition, Experience = ExperienceId.From("museum") },
            ],
            Judging = judging,
            Until = lasts is { } days && envelope.KnownFrom > Instant.MinValue ? envelope.KnownFrom + Duration.FromDays(days) : null,
        });

    private static Gen<JournalEvent> Elected(int index) =>
        from envelope in Envelope(index, (6, "learner", PersonRole.Learner), (2, "teacher", PersonRole.Educator))
        from offer in Offers(index)
        from option in Gen.Frequency((5, Gen.Constant("film")), (5, Gen.Constant("evening")), (1, Gen.Constant("quiz")))
        select PartnershipGenerators.In(envelope, new DemonstrationElected { Id = envelope.Id, Learner = envelope.Learner, Offer = offer, Option = option, Reason = "as I like it" });

    private static Gen<JournalEvent> Agreed(int index, int count) =>
        from envelope in Envelope(index, (3, "learner", PersonRole.Learner), (3, "teacher", PersonRole.Educator), (1, "parent", PersonRole.Family))
        from election in PartnershipGenerators.Other(index, count)
        select PartnershipGenerators.In(envelope, new ElectionAgreed { Id = envelope.Id, Learner = envelope.Learner, Election = election });

    private static Gen<JournalEvent> HandedIn(int index) =>
        from envelope in Envelope(index, (6, "learner", PersonRole.Learner), (1, "friend", PersonRole.Peer))
        from offer in Offers(index)
        select PartnershipGenerators.In(envelope, new DemonstrationHandedIn { Id = envelope.Id, Learner = envelope.Learner, Offer = offer, Artifact = "shelf 3" });

    private static Gen<JournalEvent> Judged(int index) =>
        from envelope in Envelope(
            index, (4, "teacher", PersonRole.Educator), (4, "mentor", PersonRole.Mentor), (2, "friend", PersonRole.Peer), (2, "learner", PersonRole.Learner), (1, "parent", PersonRole.Family))
        from offer in Offers(index)
        from levels in Levels
        select PartnershipGenerators.In(envelope, new DemonstrationJudged { Id = envelope.Id, Learner = envelope.Learner, Offer = offer, Levels = levels });

    private static Gen<JournalEvent> Adjudicated(int index) =>
        from envelope in Envelope(index, (5, "other-teacher", PersonRole.Educator), (1, "teacher", PersonRole.Educator))
        from offer in Offers(index)
        from levels in Levels
        from all in Generating.OneIn(2)
        select PartnershipGenerators.In(envelope, new JudgementAdjudicated
        {
            Id = envelope.Id, Learner = envelope.Learner, Offer = offer, Levels = all ? levels : [levels[0]], Reason = "looked at it again",
        });

    private static Gen<JournalEvent> Recognized(int index) =>
        from envelope in Envelope(index, (3, "mentor", PersonRole.Mentor), (3, "parent", PersonRole.Family))
        from offer in Offers(index)
        from giver in Generating.AnyOf<RecognitionSource>()
        select PartnershipGenerators.In(envelope, new RecognitionGiven { Id = envelope.Id, Learner = envelope.Learner, Offer = offer, Title = "Clearest", By = giver });

    private static Gen<JournalEvent> Withdrawn(int index) =>
        from envelope in Envelope(index, (2, "teacher", PersonRole.Educator), (1, "learner", PersonRole.Learner))
        from offer in Offers(index)
        select PartnershipGenerators.In(envelope, new DemonstrationWithdrawn { Id = envelope.Id, Learner = envelope.Learner, Offer = offer, Reason = "no room" });

    private static Gen<ValueList<CriterionLevel>> Levels { get; } =
        from levels in Gen.Frequency((12, Gen.Elements("low", "mid", "high", "top")), (1, Gen.Constant("unheard"))).ArrayOf(2)
        from missing in Generating.OneIn(12)
        select missing ? ValueList.Create([new CriterionLevel("clarity", levels[0])]) : [new("clarity", levels[0]), new("method", levels[1])];

    private static Gen<ValueList<CriterionLevel>> WrittenLevels { get; } =
        from criterion in TextGenerators.IdsEndingIn("c")
        from level in TextGenerators.IdsEndingIn("l")
        select ValueList.Create([new CriterionLevel(criterion, level), new CriterionLevel(criterion + "2", level)]);

    private static Gen<JournalEvent> WrittenOffer(JournalEvent envelope) =>
        from names in TextGenerators.IdsEndingIn("n").ArrayOf(5)
        from texts in TextGenerators.OrMissing.ArrayOf(3)
        from title in TextGenerators.Filled
        from kind in Gen.Elements(EvidenceSource.Item, EvidenceSource.Observation, EvidenceSource.PerformanceTask, EvidenceSource.Portfolio, EvidenceSource.PriorLearning)
        from cut in Gen.Elements(0.1, 1.0 / 3, 5e-324)
        from judging in Judgings
        from own in Generating.OneIn(2)
        let competency = CompetencyId.From(names[0])
        let scale = new ProficiencyScale(names[1], 0, 1, [new(names[2] + "a", 0), new(names[2] + "b", cut, true)], texts[0])
        let rubric = new DemonstrationRubric(scale, [new() { Name = names[3], Description = texts[1], Competencies = own ? [competency] : [] }])
        select PartnershipGenerators.In(envelope, new DemonstrationOffered
        {
            Id = default,
            Learner = default,
            Competencies = [competency],
            Rubric = rubric,
            Options =
            [
                new() { Id = names[4], Title = title, Kind = kind, Description = texts[2], Experience = own ? ExperienceId.From(names[3]) : null, Rubric = own ? rubric : null },
            ],
            Judging = own ? judging : new DemonstrationJudging(),
            Until = own && envelope.KnownFrom < Instant.MaxValue - Duration.FromDays(1) ? envelope.KnownFrom + Duration.FromDays(1) : null,
        });

    private static JournalEvent AboutDemonstrating(JournalEvent item) => item is AgencyGrant grant ? grant with { Decision = AgencyDecision.Demonstration } : item;
}
