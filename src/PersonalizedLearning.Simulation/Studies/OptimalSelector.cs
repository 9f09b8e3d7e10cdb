using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Leads learners of a <see cref="TransitionMatrixModel"/> in the best way there is: by their state and the steps that are left, as <see cref="TransitionMatrixOptimum"/> works it out.</summary>
/// <remarks>Where several choices are equally good, the first in the order of the model is taken; where none gains anything any more, it is over.</remarks>
public sealed class OptimalSelector : ITruthfulSelector
{
    /// <summary>The name by which files refer to it.</summary>
    public const string SelectorName = "optimal";

    /// <summary>Makes it for a model.</summary>
    /// <param name="model">The model of the learners.</param>
    /// <param name="goals">The competencies that count, which are to be the goals of the study; all when empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">A goal is no competency of the model.</exception>
    public OptimalSelector(TransitionMatrixModel model, ValueList<CompetencyId> goals = default) => Optimum = new TransitionMatrixOptimum(model, goals);

    /// <summary>Gets what is gained by it.</summary>
    public TransitionMatrixOptimum Optimum { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The learner is of another model.</exception>
    public int Choose(in TrueLearner learner, ref ChanceStream chance)
    {
        if (learner.Dynamics is not TransitionMatrixDynamics dynamics || !ReferenceEquals(dynamics.Model, Optimum.Model))
        {
            throw new ArgumentException($"Selector '{SelectorName}' is of another model than the learners; expected learners of that very '{Optimum.Model.Name}'.", nameof(learner));
        }

        var position = Optimum.BestChoice((int)learner.State[0], learner.StepsLeft);
        return position < 0 ? -1 : dynamics.IndexOf(position);
    }
}
