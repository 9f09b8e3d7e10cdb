namespace PersonalizedLearning.Simulation;

/// <summary>Writes what every single learner of a study did as a table: a row for each step, by learner, cell and step.</summary>
/// <remarks>
/// Columns: the cell as in <see cref="StudyCsv"/>, then <c>learner</c>, <c>group</c>, <c>step</c> from 1, <c>competency</c>, <c>right</c> (1 or 0), <c>took</c> in minutes, <c>masteryBefore</c> and
/// <c>predictedSuccess</c> before the step, <c>mastery</c> and <c>estimate</c> of the goals after it. The stream stays open. Not thread safe, which a run allows for.
/// </remarks>
public sealed class StudyTraceCsv : ITraceSink, IDisposable
{
    private readonly Study study;
    private readonly ValueList<string>[] groups;
    private readonly TidyTable table;

    /// <summary>Begins the table.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="study">The study.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StudyTraceCsv(Stream stream, Study study)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(study);
        this.study = study;
        groups = [.. study.Conditions.Select(condition => condition.Population.Model.For(study.Graph).Groups)];
        table = new TidyTable(
            stream, "population", "policy", "selector", "steps", "minutes", "learner", "group", "step", "competency", "right", "took", "masteryBefore", "predictedSuccess", "mastery", "estimate");
    }

    /// <inheritdoc/>
    public void Take(ReadOnlySpan<LearnerTrace> traces)
    {
        for (var cell = 0; cell < traces.Length; cell++)
        {
            var (condition, trace) = (study.Conditions[cell], traces[cell]);
            for (var step = 0; step < trace.Steps; step++)
            {
                StudyCsv.Start(table, condition.Population.Name, condition.Policy.Name, condition.Selector.Name, condition.Budget)
                    .Whole(trace.Learner).Text(groups[cell][trace.Group]).Whole(step + 1).Text(study.Graph.Framework[trace.Competencies[step]].Id.Value)
                    .Whole(trace.Answers[step] ? 1 : 0).Number(trace.Minutes[step]).Number(trace.MasteryBefore[step]).Number(trace.PredictedSuccess[step])
                    .Number(trace.GoalMastery[step + 1]).Number(trace.GoalEstimate[step + 1]).EndRow();
            }
        }
    }

    /// <summary>Ends the table.</summary>
    public void Dispose() => table.Dispose();
}
