using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>One learner with everything that a recommendation rests on.</summary>
public sealed record LearningCase
{
    /// <summary>The parts of the framework, sound or wild.</summary>
    public required FrameworkParts Framework { get; init; }

    /// <summary>What happened to the learner.</summary>
    public required EventSequence Events { get; init; }

    /// <summary>The experiences on offer, each identifier once.</summary>
    public ValueList<LearningExperience> Experiences { get; init; }

    /// <summary>The goals; only those count that the framework has.</summary>
    public ValueList<CompetencyId> Goals { get; init; }

    /// <summary>What some goals weigh and until when, by competency; the others weigh 1 and have no date.</summary>
    public ValueList<PlanGoal> Priorities { get; init; }

    /// <summary>What the core requirement asks for; only what the framework has, and no requirement where that is nothing.</summary>
    public ValueList<CompetencyId> Core { get; init; }

    /// <summary>How much the learner is interested in each tag.</summary>
    public required ValueList<(string Tag, double Strength)> Interests { get; init; }

    /// <summary>The policy of all competencies.</summary>
    public required IMasteryPolicy Policy { get; init; }

    /// <summary>The rule, on a scale that fits the policy.</summary>
    public required MasteryRule Rule { get; init; }

    /// <summary>What is weighed, and how.</summary>
    public required RecommenderOptions Options { get; init; }

    /// <summary>What precedes links mean.</summary>
    public PrecedesMeaning Precedes { get; init; }

    /// <summary>The instant of the recommendation.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Compiles framework and catalog, and derives the state of the learner.</summary>
    public LearningSituation Prepare() => new(this);

    /// <summary>Smaller cases: less of one part.</summary>
    public IEnumerable<LearningCase> Shrink() =>
        JournalGenerators.Shrink(Events).Select(events => this with { Events = events })
            .Concat(Shrinking.List(Experiences).Select(items => this with { Experiences = items }))
            .Concat(Framework.Shrink().Select(parts => this with { Framework = parts }))
            .Concat(Shrinking.List(Goals).Select(items => this with { Goals = items }))
            .Concat(Shrinking.List(Priorities).Select(items => this with { Priorities = items }))
            .Concat(Shrinking.List(Core).Select(items => this with { Core = items }))
            .Concat(Shrinking.List(Interests).Select(items => this with { Interests = items }));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Framework} (precedes: {Precedes})\nevents: {Events}\nexperiences:"
        + string.Concat(Experiences.Select(item =>
            $"\n  {item.Id} {item.Modality} {item.Minutes} min at {item.Place} with {string.Join('+', item.Supports)} at most {item.MaxAttempts} times teaches {string.Join('+', item.Teaches)} evidences {string.Join('+', item.Evidences)} for {string.Join('+', item.Interests)}"))
        + $"\ngoals: {Goals} {Priorities}\ncore: {Core}\ninterests: {Interests}\npolicy: {Policy.Parameters}\nproficient from {FormattableString.Invariant($"{Rule.Scale.ProficientFrom:R}")} sticky {Rule.Sticky} {Rule.Selection}"
        + $"\nweights: {string.Join(' ', Options.Weights)} stale after {Options.StaleAfter}, recall {Options.RecallTarget} from {Options.Sources}, as of {TimeGenerators.Show(AsOf)}";
}
