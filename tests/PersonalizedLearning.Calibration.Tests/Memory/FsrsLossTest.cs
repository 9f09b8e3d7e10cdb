using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Memory;

public sealed class FsrsLossTest
{
    private const double Step = 1e-6;

    [Property]
    public void Gradient_IsThatOfFiniteDifferences(ulong seed)
    {
        var parameters = Reviews.AnyParameters(seed, 0.6);
        var loss = new FsrsLoss(ReviewSequences.Of(Reviews.Any(seed), parameters, null), new FsrsParameters(), pull: 0.5, threads: 1);
        double[] point = [.. parameters.Weights];
        var gradient = new double[21];

        loss.Derive(point, gradient, new double[21 * 21]);

        for (var place = 0; place < point.Length; place++)
        {
            var (below, here, above) = (At(-Step), At(0), At(Step));
            double At(double by)
            {
                double[] moved = [.. point];
                moved[place] += by;
                return loss.At(moved);
            }

            // Where a bound of the model begins to hold, the slopes to both sides differ, and any between them will do.
            var (left, right) = ((here - below) / Step, (above - here) / Step);
            var room = 1e-5 * (1 + Math.Abs(gradient[place]));
            Assert.InRange(gradient[place], Math.Min(left, right) - room, Math.Max(left, right) + room);
        }
    }

    [Property]
    public void Loss_WithDerivatives_IsTheSameBitsAsWithout(ulong seed)
    {
        var parameters = Reviews.AnyParameters(seed, 1);
        var loss = new FsrsLoss(ReviewSequences.Of(Reviews.Any(seed), parameters, null), new FsrsParameters(), pull: 1, threads: 1);

        Assert.Equal(loss.At([.. parameters.Weights]), loss.Derive([.. parameters.Weights], new double[21], new double[21 * 21]));
    }

    [Property]
    public void LogLikelihood_IsThatOfThePolicy(ulong seed)
    {
        var parameters = Reviews.AnyParameters(seed, 1) with { DayStartHour = 4 };
        var rows = Reviews.Any(seed);
        var policy = new FreeSpacedRepetitionScheduler(parameters);
        var expected = 0.0;
        foreach (var card in rows.GroupBy(row => (row.Learner, row.Competencies)))
        {
            var state = policy.Initial;
            foreach (var row in card)
            {
                if (state.Stability > 0 && row.Observation.At is { } at && state.LatestTicks != long.MinValue && DayOf(at.ToUnixTimeTicks()) > DayOf(state.LatestTicks))
                {
                    var recall = policy.Retrievability(state, at);
                    expected += Math.Log(row.IsCorrect ? recall : 1 - recall);
                }

                state = policy.Update(state, row.Observation);
            }
        }

        var loss = new FsrsLoss(ReviewSequences.Of(rows, parameters, null), parameters, pull: 0, threads: 1);

        Assert.Equal(expected, loss.LogLikelihood([.. parameters.Weights]), 1e-9 * (1 - expected));
    }

    [Property]
    public void Information_IsNeverNegative(ulong seed)
    {
        var parameters = Reviews.AnyParameters(seed, 1);
        var loss = new FsrsLoss(ReviewSequences.Of(Reviews.Any(seed), parameters, null), parameters, pull: 0, threads: 1);
        var information = new double[21 * 21];
        loss.Derive([.. parameters.Weights], new double[21], information);
        var numbers = new SeededChance(seed);
        double[] direction = [.. Enumerable.Range(0, 21).Select(_ => numbers.Next() - 0.5)];

        var (sum, size) = (0.0, 0.0);
        for (var row = 0; row < 21; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var part = direction[row] * direction[column] * information[(row * 21) + column] * (row == column ? 1 : 2);
                (sum, size) = (sum + part, size + Math.Abs(part));
            }
        }

        Assert.True(sum >= -1e-12 * size, $"{sum} of {size}");
    }

    private static double DayOf(long ticks) => Math.Floor((ticks - (4 * 36e9)) / (24 * 36e9));
}
