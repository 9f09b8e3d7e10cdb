using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits item response theory, each competency for itself, on a scale of its own.</summary>
/// <remarks>
/// Of several answers of a learner to one item the first counts by default (<see cref="IrtFitOptions.Repeats"/>). Items that were not seen, and competencies, have the typical function:
/// that of an item drawn from the answers, of the competency or of all. Progress counts iterations, at most <see cref="IrtFitOptions.MaxIterations"/> for each competency.
/// </remarks>
/// <param name="options">How; the default when null.</param>
public sealed class IrtFitter(IrtFitOptions? options = null) : IPolicyFitter
{
    private readonly IrtFitOptions options = options ?? IrtFitOptions.Default;

    /// <inheritdoc/>
    public string Name => ItemResponseTheory.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var answers = ByCompetency(rows, learners);
        if (answers.Count == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(rows));
        }

        // Threads work on competencies where there are several, else within the one.
        var chosen = control ?? FitControl.Default;
        var progress = new IrtProgress(chosen.Progress, answers.Count, options.MaxIterations);
        var fits = new (CompetencyId Competency, IrtFit Fit)[answers.Count];
        int[] longestFirst = [.. Enumerable.Range(0, fits.Length).OrderByDescending(index => answers[index].Responses.Count)];
        var next = -1;
        Parallel.For(
            0, Math.Min(chosen.Threads, fits.Length),
            new ParallelOptions { MaxDegreeOfParallelism = chosen.Threads, CancellationToken = chosen.Cancellation },
            _ =>
            {
                for (var turn = Interlocked.Increment(ref next); turn < fits.Length; turn = Interlocked.Increment(ref next))
                {
                    var (competency, responses) = answers[longestFirst[turn]];
                    var own = chosen with { Threads = fits.Length == 1 ? chosen.Threads : 1, Progress = progress.Of(turn) };
                    fits[longestFirst[turn]] = (competency, IrtEstimation.Fit(responses, options, own));
                }
            });
        return Joined(fits);
    }

    private PolicyFit Joined(IReadOnlyList<(CompetencyId Competency, IrtFit Fit)> fits) => new(
        Name,
        new MasteryPolicySet(
            new ItemResponseTheory(new IrtParameters { Typical = Mean([.. fits.Select(item => item.Fit)]) }),
            fits.ToDictionary(item => item.Competency, IMasteryPolicy (item) => new ItemResponseTheory(item.Fit.ToParameters()))),
        fits.Sum(item => item.Fit.LogLikelihood),
        fits.Sum(item => item.Fit.Answers),
        fits.Sum(item => item.Fit.Iterations),
        fits.All(item => item.Fit.Converged),
        [.. fits.Select(item => new CompetencyFit(
            item.Competency, item.Fit.LogLikelihood, item.Fit.Answers, item.Fit.Learners, item.Fit.Iterations, item.Fit.Converged, IsDegenerate: false))],
        [.. fits.SelectMany(item => item.Fit.Diagnostics.Select(found => found with { Place = $"competency '{item.Competency}', {found.Place}" }))]);

    // Of a competency that was not seen: the means, of discriminations that of their logarithms, weighted by answers.
    private static ItemResponseFunction Mean(IReadOnlyList<IrtFit> fits)
    {
        double answers = fits.Sum(fit => fit.Answers);
        return ItemResponseFunction.Of(
            Math.Exp(Of(function => Math.Log(function.Discrimination))), Of(function => function.Difficulty),
            Of(function => function.LowerAsymptote), Math.Min(Of(function => function.UpperAsymptote), 1));

        double Of(Func<ItemResponseFunction, double> member) => fits.Sum(fit => member(fit.Typical) * fit.Answers) / answers;
    }

    private List<(CompetencyId Competency, ItemResponses Responses)> ByCompetency(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners)
    {
        var lists = new Dictionary<CompetencyId, List<ItemResponse>>();
        foreach (var row in rows.Where(row => learners?.Invoke(row.Learner) != false))
        {
            foreach (var competency in row.Competencies)
            {
                if (!lists.TryGetValue(competency, out var list))
                {
                    lists.Add(competency, list = []);
                }

                list.Add(new ItemResponse(row.Learner, row.Observation.Item, row.IsCorrect));
            }
        }

        return [.. lists.OrderBy(item => item.Key).Select(item => (item.Key, ItemResponses.Of(item.Value, options.Repeats)))];
    }
}
