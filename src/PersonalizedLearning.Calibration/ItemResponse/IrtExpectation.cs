using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>The expectation step (Bock and Aitkin 1981): where on the grid each learner may be, and what answers are to be expected there.</summary>
/// <remarks>Learners are taken in blocks, and each item adds them up in their order, so that neither threads nor blocks change a bit.</remarks>
internal sealed class IrtExpectation
{
    private const int Block = 2048;

    private readonly ItemResponses responses;
    private readonly AbilityGrid grid;
    private readonly FitControl control;
    private readonly int nodes;
    private readonly int[] itemStarts;
    private readonly int[] answerOf;
    private readonly int[] learnerOf;
    private readonly double[] logRight;
    private readonly double[] logWrong;
    private readonly double[] posteriors;
    private readonly double[] logLikelihoods;
    private readonly int[] nextOf;

    public IrtExpectation(ItemResponses responses, AbilityGrid grid, FitControl control)
    {
        this.responses = responses;
        this.grid = grid;
        this.control = control;
        nodes = grid.Abilities.Length;
        var items = responses.Items.Count;
        (logRight, logWrong) = (new double[items * nodes], new double[items * nodes]);
        posteriors = new double[Math.Min(Block, responses.LearnerCount) * nodes];
        logLikelihoods = new double[responses.LearnerCount];
        Abilities = new double[nodes];
        Counts = new IrtCounts(items, nodes);
        itemStarts = new int[items + 1];
        nextOf = new int[items];
        (answerOf, learnerOf) = (new int[responses.Count], new int[responses.Count]);
        Sort();
    }

    /// <summary>What is to be expected of each item.</summary>
    public IrtCounts Counts { get; }

    /// <summary>How many learners are to be expected at each node.</summary>
    public double[] Abilities { get; }

    /// <summary>Looks at all learners.</summary>
    /// <returns>The logarithm of the probability of all answers.</returns>
    public double Run(IReadOnlyList<ItemPoint> points)
    {
        InParallel(points.Count, item => FillTable(item, points[item]));
        Counts.Clear();
        Array.Clear(Abilities);
        itemStarts.AsSpan(0, nextOf.Length).CopyTo(nextOf);
        for (var first = 0; first < responses.LearnerCount; first += Block)
        {
            var (start, end) = (first, Math.Min(first + Block, responses.LearnerCount));
            InParallel(end - start, index => Locate(start + index, posteriors.AsSpan(index * nodes, nodes)));
            InParallel(nextOf.Length, item => Count(item, start, end));
            for (var index = 0; index < end - start; index++)
            {
                Add(posteriors.AsSpan(index * nodes, nodes), Abilities);
            }
        }

        return logLikelihoods.Sum();
    }

    /// <summary>Does numbered pieces of work, none of which touches what another does.</summary>
    public void InParallel(int count, Action<int> work)
    {
        control.Cancellation.ThrowIfCancellationRequested();
        if (control.Threads == 1)
        {
            for (var index = 0; index < count; index++)
            {
                work(index);
            }

            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = control.Threads, CancellationToken = control.Cancellation }, work);
    }

    // The answers to each item, in the order of learners.
    private void Sort()
    {
        foreach (var item in responses.ItemOf)
        {
            itemStarts[item + 1]++;
        }

        for (var item = 0; item < nextOf.Length; item++)
        {
            itemStarts[item + 1] += itemStarts[item];
        }

        itemStarts.AsSpan(0, nextOf.Length).CopyTo(nextOf);
        for (var learner = 0; learner < responses.LearnerCount; learner++)
        {
            for (var answer = responses.Starts[learner]; answer < responses.Starts[learner + 1]; answer++)
            {
                var place = nextOf[responses.ItemOf[answer]]++;
                (answerOf[place], learnerOf[place]) = (answer, learner);
            }
        }
    }

    private void FillTable(int item, ItemPoint point)
    {
        for (var node = 0; node < grid.Used; node++)
        {
            var (right, wrong) = ItemStep.LogProbabilities(point, grid.Abilities[node]);
            (logRight[(item * nodes) + node], logWrong[(item * nodes) + node]) = (right, wrong);
        }
    }

    // The posterior of a learner over the nodes, and the probability of all that the learner answered.
    private void Locate(int learner, Span<double> posterior)
    {
        grid.LogWeights.CopyTo(posterior);
        for (var answer = responses.Starts[learner]; answer < responses.Starts[learner + 1]; answer++)
        {
            var table = responses.IsCorrect[answer] ? logRight : logWrong;
            Add(table.AsSpan(responses.ItemOf[answer] * nodes, nodes), posterior);
        }

        var greatest = double.NegativeInfinity;
        foreach (var value in posterior)
        {
            greatest = Math.Max(greatest, value);
        }

        var sum = 0.0;
        for (var node = 0; node < posterior.Length; node++)
        {
            posterior[node] = Math.Exp(posterior[node] - greatest);
            sum += posterior[node];
        }

        var share = Vector256.Create(1 / sum);
        for (var node = 0; node < posterior.Length; node += Vector256<double>.Count)
        {
            (Vector256.Create<double>(posterior[node..]) * share).CopyTo(posterior[node..]);
        }

        logLikelihoods[learner] = greatest + Math.Log(sum);
    }

    private void Count(int item, int start, int end)
    {
        var all = Counts.All(item);
        var right = Counts.Right(item);
        var place = nextOf[item];
        for (; place < itemStarts[item + 1] && learnerOf[place] < end; place++)
        {
            var posterior = posteriors.AsSpan((learnerOf[place] - start) * nodes, nodes);
            Add(posterior, all);
            if (responses.IsCorrect[answerOf[place]])
            {
                Add(posterior, right);
            }
        }

        nextOf[item] = place;
    }

    private static void Add(ReadOnlySpan<double> values, Span<double> sums)
    {
        for (var index = 0; index < sums.Length; index += Vector256<double>.Count)
        {
            (Vector256.Create<double>(sums[index..]) + Vector256.Create(values[index..])).CopyTo(sums[index..]);
        }
    }
}
