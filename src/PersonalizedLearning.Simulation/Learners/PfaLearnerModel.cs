using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners as performance factors analysis has them: the log odds of a right answer grow with each right and each wrong answer before.</summary>
/// <remarks>
/// <para>Log odds θ + β + γ·s + ρ·f, with s right and f wrong answers before, or their logarithms; θ is the learner's proficiency, drawn from the normal distribution, as in the additive factors model.</para>
/// <para>True mastery is the probability of a right answer. Time alone changes nothing, and prerequisites do not matter.</para>
/// <para>Of the parameters, from where on an answer is right has no effect, and is left out.</para>
/// </remarks>
public sealed partial record PfaLearnerModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "pfa";

    /// <summary>The greatest standard deviation of proficiency, in log odds.</summary>
    public const double MostSpread = 10;

    /// <summary>Gets the parameters of every competency without its own.</summary>
    public PfaParameters Standard { get; init => field = OfLearning(value, nameof(Standard)); } = new();

    /// <summary>Gets the parameters of single competencies, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyPfa> ByCompetency { get; init => field = CompetencyOrder.Sorted(value, item => item.Competency, nameof(ByCompetency)); }

    /// <summary>Gets the standard deviation of the learners' proficiency, in log odds, from 0, the default, to 10.</summary>
    public double ProficiencySpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(ProficiencySpread)); }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Pavlik, Cen and Koedinger 2009; proficiency: Cen, Koedinger and Junker 2006";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new PfaLearnerDynamics(this, graph);

    /// <summary>What of the parameters is of learning, the rest being as by default.</summary>
    internal static PfaParameters OfLearning(PfaParameters parameters, string name)
    {
        ArgumentNullException.ThrowIfNull(parameters, name);
        return parameters with { CorrectFrom = new PfaParameters().CorrectFrom };
    }
}
