using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners whose memories have a stability and a difficulty, and fade and grow by the formulas of FSRS-6.</summary>
/// <remarks>
/// The formulas are those of the policy <see cref="FreeSpacedRepetitionScheduler"/>; a right answer is good (3), a wrong one again (1). Days count with fractions; a practice less than a day after
/// the latest one is of the same day. Of the parameters, those that say how days are counted, when a review is due and from where on an answer is right have no effect, and are left out.
/// </remarks>
public sealed partial record FsrsLearnerModel : MemoryLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "fsrs";

    /// <summary>Gets the parameters of every competency without its own.</summary>
    public FsrsParameters Standard { get; init => field = OfLearning(value, nameof(Standard)); } = new();

    /// <summary>Gets the parameters of single competencies, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyFsrs> ByCompetency { get; init => field = CompetencyOrder.Sorted(value, item => item.Competency, nameof(ByCompetency)); }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "FSRS-6, open-spaced-repetition 2025; Ye, Su and Cao 2022";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new FsrsLearnerDynamics(this, graph);

    /// <summary>What of the parameters is of memory, the rest being as by default.</summary>
    internal static FsrsParameters OfLearning(FsrsParameters parameters, string name)
    {
        ArgumentNullException.ThrowIfNull(parameters, name);
        return new FsrsParameters { Weights = parameters.Weights, ShortTerm = parameters.ShortTerm };
    }
}
