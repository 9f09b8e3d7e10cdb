namespace PersonalizedLearning.Simulation;

/// <summary>Finds the cells of a study for which <see cref="TransitionMatrixOptimum"/> knows the best that can be reached.</summary>
internal static class TransitionMatrixBounds
{
    // Working it out takes time in proportion to the steps.
    private const int MostSteps = 10_000;

    /// <summary>The bounds of a cell; nothing where they are not known: its learners must be those of the model, do what they are told, and be after everything, and only steps may count.</summary>
    public static IEnumerable<KnownOptimum> Of(Study study, int position)
    {
        var condition = study.Conditions[position];
        if (condition is { Population: { Model: TransitionMatrixModel model, Goals: null }, Budget: { Minutes: null, Steps: <= MostSteps } }
            && condition.Population.Behaviour == LearnerBehaviour.Compliant
            && (study.Goals.Count == 0 || study.Goals.Distinct().Count() == study.Graph.Count)
            && StudyMeasures.Of(study).Any(measure => measure.Name == StudyMeasures.GoalsGained.Name))
        {
            var optimum = new TransitionMatrixOptimum(model);
            yield return new KnownOptimum(position, StudyMeasures.GoalsGained.Name, optimum.BestGain(condition.Budget.Steps), optimum.RandomGain(condition.Budget.Steps));
        }
    }
}
