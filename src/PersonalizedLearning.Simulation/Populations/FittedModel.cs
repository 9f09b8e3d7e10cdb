using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners as policies that were fitted to data have them: each policy is of a model of learners, and its parameters are theirs.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><description><c>bkt</c>: <see cref="BktLearnerModel"/>. <c>forgetting</c> over it, down to 0: the same, with what fades by the half-life h forgotten with probability 1 − 2^(−1/h) within a day.</description></item>
/// <item><description><c>pfa</c> and <c>afm</c>: <see cref="PfaLearnerModel"/>; what a policy of the learner in general has as proficiency is added to the easiness of each competency.</description></item>
/// <item><description><c>irt</c>: <see cref="IrtGrowthModel"/> without growth: for each competency an ability of its own, as the policy's prior has it, and answers to the typical item.</description></item>
/// <item><description><c>elo</c>: the same, with one ability for all competencies. Elo does not tell how learners differ: their abilities are taken to be standard normal about the skill at the start.</description></item>
/// <item><description><c>fsrs</c>: <see cref="FsrsLearnerModel"/>; <c>hlr</c>: <see cref="HlrLearnerModel"/>. Policies of memory do not tell how first answers go: nothing is learnt before, and the first practice teaches.</description></item>
/// </list>
/// What policies know of single items does not enter. All competencies of a set must have policies of one kind.
/// </remarks>
public sealed record FittedModel : SimulatedLearnerModel, IParameterizedModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "fitted";

    /// <summary>Makes a model.</summary>
    /// <param name="policies">The policies.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    /// <exception cref="ArgumentException">A policy is of no model of learners, or of another one than the others.</exception>
    public FittedModel(MasteryPolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        (Policies, Model) = (policies, FittedModels.Of(policies));
    }

    /// <summary>Gets the policies.</summary>
    public MasteryPolicySet Policies { get; }

    /// <summary>Gets the model that they are of, with their parameters; change it to add what policies do not tell.</summary>
    public SimulatedLearnerModel Model { get; }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => Model.Source;

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => Model.For(graph);

    /// <inheritdoc/>
    public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map) => ((IParameterizedModel)Model).WithParameters(graph, map);

    /// <summary>Tells whether another model is of the same learners.</summary>
    /// <param name="other">The other model.</param>
    /// <returns>Whether the parameters that learners have are equal.</returns>
    public bool Equals(FittedModel? other) => other is not null && Model.Equals(other.Model);

    /// <inheritdoc/>
    public override int GetHashCode() => Model.GetHashCode();
}
