using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners whose ability on each competency grows with practice, by less and less; answers come of it as item response theory has it.</summary>
/// <remarks>
/// <para>
/// An answer is right with probability P(θ) of <see cref="ItemResponseFunction"/>. A practice then adds g·v·q·(m − θ), where m is the ceiling, g the growth, v how fast the learner grows, and
/// q = 1 − w·(1 − the least mastery of a hard prerequisite), with w = <see cref="PrerequisiteWeight"/>; g·v is 1 at the most. So ability comes near its ceiling by a share of the distance at each practice: the exponential law of practice.
/// After d days without practice (1 − l)^d of what practice had added is left, where l is <see cref="IrtGrowthParameters.LossPerDay"/>.
/// </para>
/// <para>
/// At the start θ is the competency's mean, plus a number of the learner's that is the same for all competencies, plus one for each, both from normal distributions. v has the logarithm of a normal number.
/// </para>
/// <para>True mastery is (P − c)/(d − c): the probability of a right answer that is neither guessed nor spoilt by a slip.</para>
/// </remarks>
public sealed partial record IrtGrowthModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "irt-growth";

    /// <summary>The greatest standard deviation of what learners differ by.</summary>
    public const double MostSpread = 10;

    /// <summary>Gets the parameters of every competency without its own.</summary>
    public IrtGrowthParameters Standard { get; init => field = value ?? throw new ArgumentNullException(nameof(Standard)); } = new();

    /// <summary>Gets the parameters of single competencies, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyIrtGrowth> ByCompetency { get; init => field = CompetencyOrder.Sorted(value, item => item.Competency, nameof(ByCompetency)); }

    /// <summary>Gets the standard deviation of what learners differ by on all competencies alike, from 0 to 10; 1 by default.</summary>
    public double AbilitySpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(AbilitySpread)); } = 1;

    /// <summary>Gets the standard deviation of what a learner's abilities on competencies differ by besides, from 0, the default, to 10.</summary>
    public double CompetencySpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(CompetencySpread)); }

    /// <summary>Gets the standard deviation of the natural logarithm of how fast learners grow, from 0, the default, to 10.</summary>
    public double GrowthSpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(GrowthSpread)); }

    /// <summary>Gets how much missing hard prerequisites slow growth: from 0, the default, not at all, to 1, by the share that is missing of the weakest. Symbol w.</summary>
    public double PrerequisiteWeight { get; init => field = Preconditions.InRange(value, 0, 1, nameof(PrerequisiteWeight)); }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Birnbaum 1968; growth: Heathcote, Brown and Mewhort 2000";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new IrtGrowthDynamics(this, graph);
}
