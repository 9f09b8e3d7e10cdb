namespace PersonalizedLearning.Calibration;

/// <summary>From where the climbs of a fit start.</summary>
internal static class BktStarts
{
    /// <summary>The fixed start, and as many drawn ones as asked for, all inside the bounds.</summary>
    public static IReadOnlyList<BktPoint> Of(BktFitOptions options)
    {
        var numbers = new SeededNumbers(unchecked((ulong)options.Seed));
        var starts = new List<BktPoint>(options.Starts)
        {
            options.Start is { } given ? BktPoint.Of(given) : new BktPoint(Prior: 0.5, Learn: 0.4, Forget: 0.1, Guess: 0.2, Slip: 0.2),
        };
        while (starts.Count < options.Starts)
        {
            // Guess and slip add up to less than 1, so that every climb starts out from the side that makes sense.
            starts.Add(new BktPoint(
                Prior: Between(0.05, 0.95), Learn: Between(0.01, 0.5), Forget: Between(0.01, 0.3), Guess: Between(0.02, 0.48), Slip: Between(0.02, 0.48)));
        }

        return [.. starts.Select(start => options.Bounds.Clamp(start, options.Forgetting))];

        double Between(double minimum, double maximum) => minimum + (numbers.Next() * (maximum - minimum));
    }
}
