using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners whose memories have a half-life that follows from how many answers were right and how many wrong: half-life regression.</summary>
/// <remarks>
/// Recall is 2^(−Δ/h) with the half-life h of the policy <see cref="HalfLifeRegression"/> and Δ the days with fractions since the latest practice, within the policy's bounds of 0.0001 and 0.9999; of what is
/// not learnt it is 0. Of the parameters, from where on an answer is right has no effect, and is left out.
/// </remarks>
public sealed partial record HlrLearnerModel : MemoryLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "hlr";

    /// <summary>Gets the parameters of every competency without its own.</summary>
    public HlrParameters Standard { get; init => field = OfLearning(value, nameof(Standard)); } = new();

    /// <summary>Gets the parameters of single competencies, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyHlr> ByCompetency { get; init => field = CompetencyOrder.Sorted(value, item => item.Competency, nameof(ByCompetency)); }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Settles and Meeder 2016";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new HlrLearnerDynamics(this, graph);

    /// <summary>What of the parameters is of memory, the rest being as by default.</summary>
    internal static HlrParameters OfLearning(HlrParameters parameters, string name)
    {
        ArgumentNullException.ThrowIfNull(parameters, name);
        return parameters with { CorrectFrom = new HlrParameters().CorrectFrom };
    }
}
