using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>FSRS-6 as its description has it: an object for each state of memory, every constant worked out where it stands, and all reviews kept in a list.</summary>
internal sealed class NaiveCard(FsrsParameters parameters)
{
    private readonly List<(int Rating, Instant At)> reviews = [];

    public Memory? Current { get; private set; }

    public void Review(int rating, Instant at)
    {
        var w = parameters.Weights;
        if (Current is not { } before)
        {
            Current = new Memory(w[rating - 1], Difficulty(w, rating));
        }
        else
        {
            var days = Period.DaysBetween(reviews[^1].At.InUtc().Date, at.InUtc().Date);
            Current = new Memory(Stability(w, before, days, rating), Next(w, before.Difficulty, rating));
        }

        reviews.Add((rating, at));
    }

    private static double Difficulty(ValueList<double> w, int rating) => Math.Clamp(w[4] - Math.Exp(w[5] * (rating - 1)) + 1, 1, 10);

    private static double Next(ValueList<double> w, double difficulty, int rating) => Math.Clamp(
        (w[7] * (w[4] - Math.Exp(w[5] * 3) + 1)) + ((1 - w[7]) * (difficulty - (w[6] * (rating - 3) * (10 - difficulty) / 9))), 1, 10);

    private static double Stability(ValueList<double> w, Memory before, int days, int rating)
    {
        if (days == 0)
        {
            var increase = Math.Exp(w[17] * (rating - 3 + w[18])) * Math.Pow(before.Stability, -w[19]);
            return Math.Clamp(before.Stability * (rating > 1 ? Math.Max(increase, 1) : increase), 0.001, 36500);
        }

        var factor = Math.Pow(0.9, 1 / -w[20]) - 1;
        var recall = Math.Pow(1 + (factor * days / before.Stability), -w[20]);
        return Math.Clamp(
            rating == 1
                ? Math.Min(
                    w[11] * Math.Pow(before.Difficulty, -w[12]) * (Math.Pow(before.Stability + 1, w[13]) - 1) * Math.Exp(w[14] * (1 - recall)),
                    before.Stability / Math.Exp(w[17] * w[18]))
                : before.Stability * (1 + (Math.Exp(w[8]) * (11 - before.Difficulty) * Math.Pow(before.Stability, -w[9]) * (Math.Exp(w[10] * (1 - recall)) - 1)
                    * (rating == 2 ? w[15] : 1) * (rating == 4 ? w[16] : 1))),
            0.001, 36500);
    }

    internal sealed record Memory(double Stability, double Difficulty);
}
