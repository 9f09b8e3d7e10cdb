using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What files may hold: any text, number and instant in every member, where other generators keep to plain ones.</summary>
public static class WrittenGenerators
{
    private static readonly Gen<double> Points = Gen.OneOf(
        Gen.Elements(0, 5e-324, 1e-310, 0.1 + 0.2, 1.0 / 3, 3, 1e9, Math.BitDecrement(1e9)),
        from whole in Gen.Choose(0, 999_999_999) from part in Gen.Choose(1, int.MaxValue) select whole + (1.0 / part));

    /// <summary>Any outcome.</summary>
    public static Gen<Outcome> Outcomes { get; } = Gen.OneOf(
        Gen.Elements(true, false).Select(Outcome.Correct),
        from value in Points from max in Points select Outcome.Score(value, max == 0 ? 5e-324 : max),
        Gen.Choose(1, 4).Select(Outcome.Rating),
        from scale in TextGenerators.IdsEndingIn("s") from level in TextGenerators.IdsEndingIn("l") select Outcome.Judged(scale, level));

    /// <summary>Any journal.</summary>
    public static Gen<WrittenJournal> Journals { get; } = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, 12))
        from events in Generating.EachOf(Enumerable.Range(0, count).Select(index => Gen.Frequency(Kinds(index))))
        select new WrittenJournal(events));

    /// <summary>Events of every kind, each with how often it comes. An area joins by a line.</summary>
    private static (int, Gen<JournalEvent>)[] Kinds(int index) =>
    [
        (4, Record(index)),
        (1, Voided(index)),
        (1, Override(index)),
        (1, Revoked(index)),
        (1, Award(index)),
        (1, WrittenPartnership.Agency(index)),
        (1, WrittenPartnership.Consent(index)),
        (3, WrittenGoalGenerators.Event(index)),
        (2, Demonstrated(index)),
        (3, WrittenPlans.Event(index)),
        (1, WrittenFeedback.Event(index)),
        (3, WrittenStatementGenerators.Event(index)),
    ];

    /// <summary>Any framework.</summary>
    public static Gen<WrittenFramework> Frameworks { get; } =
        from parts in Gen.OneOf(FrameworkGenerators.Acyclic.Select(item => item.Parts), FrameworkGenerators.Wild.Select(item => item.Parts))
        from competencies in Generating.EachOf(parts.Competencies.Select(Described))
        from scales in Scales
        from title in TextGenerators.Filled
        from language in TextGenerators.OrMissing
        select new WrittenFramework(parts with { Competencies = competencies, Scales = parts.Scales.Concat(scales).ToValueList(), Title = title, Language = language });

    /// <summary>Any catalog.</summary>
    public static Gen<ExperienceCatalog> Catalogs { get; } =
        from id in TextGenerators.IdsEndingIn("c")
        from title in TextGenerators.Filled
        from experiences in LearningGenerators.Experiences
        from described in Generating.EachOf(experiences.Select(Described))
        select new ExperienceCatalog(id, title, described);

    /// <summary>Core requirements of any texts.</summary>
    public static Gen<CoreRequirement> CoreRequirements { get; } =
        from id in TextGenerators.IdsEndingIn("r")
        from title in TextGenerators.OrMissing
        from competencies in TextGenerators.IdsEndingIn("c").Between(1, 3)
        from due in TimeGenerators.Anywhere.OrNull(2)
        select new CoreRequirement { Id = id, Title = title, Competencies = competencies.Select(CompetencyId.From).ToValueList(), Due = due };

    /// <summary>Policies of one kind, with any parameters for all competencies and for single ones.</summary>
    public static Gen<MasteryPolicySet> PolicySets { get; } =
        from policies in MasteryGenerators.Policies.ArrayOf(16)
        let ofOneName = policies.Where(policy => policy.Name == policies[0].Name).Skip(1).Take(3).ToList()
        from competencies in Generating.EachOf(ofOneName.Select((_, index) => Competency(FormattableString.Invariant($"#{index}"))))
        from learner in LogisticGenerators.Learners
        from followed in Generating.OneIn(2)
        from combination in Generating.AnyOf<AnswerCombination>()
        select new MasteryPolicySet(
            policies[0], competencies.Zip(ofOneName).ToDictionary(pair => pair.First, pair => pair.Second), followed ? learner : null, combination);

    private static Gen<ValueList<ProficiencyScale>> Scales { get; } =
        from count in Gen.Choose(0, 2)
        from scales in Generating.EachOf(Enumerable.Range(0, count).Select(Scale))
        select scales;

    /// <summary>Fewer events.</summary>
    public static IEnumerable<WrittenJournal> Shrink(WrittenJournal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Shrinking.List(journal.Events).Select(events => new WrittenJournal(events));
    }

    /// <summary>Smaller frameworks.</summary>
    public static IEnumerable<WrittenFramework> Shrink(WrittenFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return framework.Parts.Shrink().Select(parts => new WrittenFramework(parts));
    }

    private static Gen<JournalEvent> Record(int index) =>
        from competencies in Generating.EachOf([Competency("c"), Competency("d")])
        from outcome in Outcomes
        from status in Generating.AnyOf<EvidenceStatus>()
        from source in Generating.AnyOf<EvidenceSource>()
        from purpose in Generating.AnyOf<EvidencePurpose>()
        from absent in Generating.OneIn(3)
        from due in TimeGenerators.Anywhere.OrNull(2)
        from assessed in TimeGenerators.Anywhere.OrNull(2)
        from supersedes in EventIds(99).OrNull(2)
        from hints in Gen.Elements(0, 1, int.MaxValue)
        from texts in TextGenerators.OrMissing.ArrayOf(2)
        from activity in TextGenerators.Filled
        from inActivity in Generating.OneIn(2)
        from supports in TextGenerators.Texts.Between(0, 2)
        from envelope in Envelope(index)
        select (JournalEvent)new EvidenceRecord
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Author = envelope.Author,
            Occurred = envelope.Occurred,
            Recorded = envelope.Recorded,
            Sequence = envelope.Sequence,
            Competencies = competencies.Take(1 + (hints % 2)).ToValueList(),
            Outcome = absent && status is EvidenceStatus.Missing or EvidenceStatus.Excused ? null : outcome,
            Status = status,
            Source = source,
            Purpose = purpose,
            Due = due,
            Assessed = assessed,
            Supersedes = supersedes,
            Hints = hints,
            Item = texts[0],
            Activity = inActivity ? activity : null,
            Context = texts[1],
            Supports = supports,
        };

    private static Gen<JournalEvent> Voided(int index) =>
        from evidence in EventIds(99)
        from reason in TextGenerators.Filled
        from envelope in Envelope(index)
        select (JournalEvent)(envelope with { Evidence = evidence, Reason = reason });

    private static Gen<JournalEvent> Award(int index) =>
        from rule in TextGenerators.IdsEndingIn("r")
        from version in Gen.Elements(1, 2, int.MaxValue)
        from credits in Gen.Elements(5e-324, 0.1 + 0.2, 1, 1e6)
        from competencies in Generating.EachOf([Competency("c"), Competency("d")])
        from evidence in EventIds(99).Between(0, 2)
        from envelope in Envelope(index)
        select (JournalEvent)new CreditAward
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Author = envelope.Author,
            Occurred = envelope.Occurred,
            Recorded = envelope.Recorded,
            Sequence = envelope.Sequence,
            Rule = rule,
            RuleVersion = version,
            Credits = credits,
            Competencies = competencies.Take(version % 3).ToValueList(),
            Evidence = evidence,
        };

    private static Gen<JournalEvent> Demonstrated(int index) =>
        from envelope in Envelope(index)
        from item in DemonstrationGenerators.Written(envelope)
        select item;

    private static Gen<JournalEvent> Override(int index) =>
        from competency in Competency("c")
        from level in TextGenerators.Filled
        from status in Generating.AnyOf<MasteryStatus>().OrNull(2)
        from reason in TextGenerators.Filled
        from lasts in Gen.Elements(Duration.Epsilon, Duration.FromDays(90)).OrNull(2)
        from author in Deciding
        from envelope in Envelope(index)
        select (JournalEvent)new MasteryOverride
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Author = author,
            Occurred = envelope.Occurred,
            Recorded = envelope.Recorded,
            Sequence = envelope.Sequence,
            Competency = competency,
            Level = status is null ? level : null,
            Status = status,
            Reason = reason,
            Expires = lasts is { } time && envelope.KnownFrom < Instant.MaxValue - time ? envelope.KnownFrom + time : null,
        };

    private static Gen<JournalEvent> Revoked(int index) =>
        from revoked in EventIds(99)
        from reason in TextGenerators.Filled
        from author in Deciding
        from envelope in Envelope(index)
        select (JournalEvent)new MasteryOverrideRevoked
        {
            Id = envelope.Id,
            Learner = envelope.Learner,
            Author = author,
            Occurred = envelope.Occurred,
            Recorded = envelope.Recorded,
            Sequence = envelope.Sequence,
            Override = revoked,
            Reason = reason,
        };

    private static Gen<Author> Deciding { get; } =
        from person in TextGenerators.IdsEndingIn("p")
        from role in Gen.Elements(Enum.GetValues<PersonRole>().Except([PersonRole.Unspecified, PersonRole.Learner]).ToArray())
        select Author.Of(person, role);

    /// <summary>What every event has, of any texts and times.</summary>
    public static Gen<EvidenceVoided> Envelope(int index) =>
        from id in EventIds(index)
        from person in TextGenerators.IdsEndingIn("p")
        from role in Generating.AnyOf<PersonRole>()
        from authored in Gen.Choose(0, 2)
        from occurred in TimeGenerators.Anywhere.OrNull(3)
        from recorded in TimeGenerators.Anywhere.OrNull(3)
        from sequence in Gen.Elements(0, 1, (1L << 53) + 1, long.MaxValue)
        select new EvidenceVoided
        {
            Id = id,
            Learner = JournalGenerators.Learner,
            Author = authored switch { 0 => default, 1 => new Author(default, role), _ => Author.Of(person, role) },
            Occurred = occurred,
            Recorded = recorded,
            Sequence = sequence,
            Evidence = default,
            Reason = "",
        };

    /// <summary>Identifiers of events.</summary>
    public static Gen<EventId> EventIds(int index) =>
        Gen.OneOf(Gen.Constant(JournalGenerators.Id(index)), TextGenerators.IdsEndingIn(FormattableString.Invariant($"#{index}")).Select(EventId.From));

    private static Gen<CompetencyId> Competency(string ending) => TextGenerators.IdsEndingIn(ending).Select(CompetencyId.From);

    private static Gen<Competency> Described(Competency item) =>
        from texts in TextGenerators.OrMissing.ArrayOf(2)
        from statement in TextGenerators.Texts
        from kind in Generating.AnyOf<CompetencyKind>()
        from levels in TextGenerators.Texts.Between(0, 2)
        from alignments in (
            from framework in TextGenerators.Texts
            from code in TextGenerators.Texts
            from strength in Generating.AnyOf<AlignmentStrength>()
            select new Alignment(framework, code, strength)).Between(0, 2)
        from retired in TimeGenerators.Anywhere.OrNull(2)
        select item with
        {
            Code = item.Code ?? texts[0], Title = texts[1], Statement = statement, Kind = kind, EducationLevels = levels, Alignments = alignments, RetiredAt = retired,
        };

    private static Gen<ProficiencyScale> Scale(int index) =>
        from id in TextGenerators.IdsEndingIn(FormattableString.Invariant($"#{index}"))
        from title in TextGenerators.OrMissing
        from name in TextGenerators.Filled
        from minimum in Gen.Elements(-1e9, -1.5, 0, 1.0 / 3)
        from width in Gen.Elements(1e-6, 0.1, 4, 9e8)
        from levels in Gen.Choose(1, 4)
        from proficient in Gen.Choose(0, levels - 1)
        let cuts = Enumerable.Range(0, levels).Select(level => minimum + (width * level / levels)).ToList()
        where cuts.Distinct().Count() == levels
        select new ProficiencyScale(
            id, minimum, minimum + width, cuts.Select((cut, level) => new ProficiencyLevel($"{name}{level}", cut, level >= proficient)).ToValueList(), title);

    private static Gen<LearningExperience> Described(LearningExperience item) =>
        from id in TextGenerators.IdsEndingIn(item.Id.Value)
        from title in TextGenerators.Texts
        from place in TextGenerators.OrMissing
        from interests in TextGenerators.Texts.Between(0, 2)
        from minutes in Gen.Elements(item.Minutes, int.MaxValue)
        from principles in Generating.SomeOf(Enum.GetValues<UdlPrinciple>())
        from supports in TextGenerators.Texts.Between(0, 2)
        select item with { Id = ExperienceId.From(id), Title = title, Place = place, Interests = interests, Minutes = minutes, Udl = principles, Supports = supports };
}
