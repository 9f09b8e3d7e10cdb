using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Scores how well policies predict each answer from those before it, and from nothing else.</summary>
public static class PolicyEvaluation
{
    /// <summary>Predicts every row from earlier rows of the same learner.</summary>
    /// <param name="rows">The rows; those of a learner in the order in which they happened.</param>
    /// <param name="policiesOf">The policies by which a learner is judged, such as those fitted to all learners of other folds; asked once for each learner.</param>
    /// <param name="control">Threads, cancellation and progress, in learners; the default when null.</param>
    /// <returns>
    /// What was predicted of each row. A row that bears on several competencies counts once, by what its policies make of them together, before any of its competencies learns
    /// the answer.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="policiesOf"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PredictedAnswers Predict(IReadOnlyList<ObservedRow> rows, Func<LearnerId, MasteryPolicySet> policiesOf, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(policiesOf);
        var learners = LearnerRows.Of(rows);
        MasteryPolicySet[] policies = [.. learners.Learners.Select(policiesOf)];
        var (predicted, correct) = (new double[rows.Count], new bool[rows.Count]);
        NumberedWork.Run(policies.Length, control ?? FitControl.Default, () => learner =>
        {
            var fold = new LearnerFold(policies[learner]);
            foreach (var place in learners[learner])
            {
                var row = rows[place];
                var competencies = row.Competencies.AsSpan();
                predicted[place] = fold.PredictSuccess(competencies, Attempt.Before(row.Observation)) ?? double.NaN;
                correct[place] = row.IsCorrect;
                fold.Update(competencies, row.Observation);
            }
        });
        return new PredictedAnswers(predicted, correct, learners);
    }

    /// <summary>Predicts every row from earlier rows of the same learner, and compares.</summary>
    /// <param name="rows">The rows; those of a learner in the order in which they happened.</param>
    /// <param name="policiesOf">The policies by which a learner is judged; asked once for each learner.</param>
    /// <param name="control">Threads, cancellation and progress, in learners; the default when null.</param>
    /// <returns>The score over all rows for which something was predicted, each once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="policiesOf"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PredictionScore Score(IReadOnlyList<ObservedRow> rows, Func<LearnerId, MasteryPolicySet> policiesOf, FitControl? control = null) =>
        Predict(rows, policiesOf, control).Score;

    /// <summary>Fits a model to all folds but one, in turn, and predicts the answers of the learners of that one.</summary>
    /// <param name="rows">The rows; those of a learner in the order in which they happened.</param>
    /// <param name="fitter">The model.</param>
    /// <param name="folds">The folds of the learners.</param>
    /// <param name="control">Threads, cancellation and progress, in fits; the default when null.</param>
    /// <returns>The predictions over the rows of all folds together, and the fits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/>, <paramref name="fitter"/> or <paramref name="folds"/> is null.</exception>
    /// <exception cref="ArgumentException">A learner is in no fold, or the model can't be fitted to what the other folds hold.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CrossValidation CrossValidate(IReadOnlyList<ObservedRow> rows, IPolicyFitter fitter, LearnerFolds folds, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(fitter);
        ArgumentNullException.ThrowIfNull(folds);
        var chosen = control ?? FitControl.Default;
        var used = rows.Select(row => row.Learner).Distinct().Select(learner => folds[learner]).ToHashSet();
        var fits = new PolicyFit?[folds.Count];
        foreach (var fold in Enumerable.Range(0, fits.Length).Where(used.Contains))
        {
            fits[fold] = fitter.Fit(rows, learner => folds[learner] != fold, chosen with
            {
                Progress = chosen.Progress is { } progress ? new FoldProgress(progress, fold, folds.Count) : null,
            });
        }

        return new CrossValidation(Predict(rows, learner => fits[folds[learner]]!.Policies, chosen with { Progress = null }), fits.ToValueList());
    }

    /// <summary>Packs rows into a log; a row that bears on several competencies is an answer on each.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="withItems">Whether to keep the items, for models that know them.</param>
    /// <param name="withTimes">Whether to keep the times, for models that know them.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static ResponseLog ToLog(IEnumerable<ObservedRow> rows, bool withItems = false, bool withTimes = false)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var builder = ResponseLog.CreateBuilder();
        foreach (var row in rows)
        {
            foreach (var competency in row.Competencies)
            {
                builder.Add(row.Learner, competency, row.IsCorrect, withItems ? row.Observation.Item : null, withTimes ? row.Observation.At : null);
            }
        }

        return builder.Build();
    }
}
