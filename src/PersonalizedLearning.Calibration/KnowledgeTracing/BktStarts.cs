namespace PersonalizedLearning.Calibration;

/// <summary>From where the climbs of a fit start.</summary>
internal static class BktStarts
{
    // Real logs have their summits in a few places far apart, of which chance finds some too seldom.
    private static readonly BktPoint[] Contrasting =
    [
        // Few know it beforehand and guessing is easy.
        new(Prior: 0.1, Learn: 0.05, Forget: 0.3, Guess: 0.6, Slip: 0.25),

        // Most know it beforehand, and the others hardly learn it.
        new(Prior: 0.9, Learn: 0.03, Forget: 0.1, Guess: 0.6, Slip: 0.02),

        // Most know it and slip all the time.
        new(Prior: 0.9, Learn: 0.6, Forget: 0.1, Guess: 0.2, Slip: 0.6),
    ];

    /// <summary>The fixed start, contrasting ones, and as many drawn ones as are still asked for, all inside the bounds.</summary>
    public static IReadOnlyList<BktPoint> Of(BktFitOptions options)
    {
        var numbers = new SeededChance(unchecked((ulong)options.Seed));
        var given = options.Start is { } start ? BktPoint.Of(start) : new BktPoint(Prior: 0.5, Learn: 0.4, Forget: 0.1, Guess: 0.2, Slip: 0.2);
        var starts = new List<BktPoint>(options.Starts) { given };
        starts.AddRange(Contrasting.Take(options.Starts - 1));
        while (starts.Count < options.Starts)
        {
            starts.Add(Drawn(ref numbers));
        }

        return [.. starts.Select(point => options.Bounds.Clamp(point, options.Forgetting))];
    }

    // Guess and slip add up to less than 1, so that every climb sets out from the side that makes sense. Learning is drawn by its order of magnitude.
    private static BktPoint Drawn(ref SeededChance numbers)
    {
        var (prior, learn, forget) = (Between(ref numbers, 0.02, 0.98), Between(ref numbers, -3, 0), Between(ref numbers, 0.01, 0.4));
        var (guess, slip) = (Between(ref numbers, 0.02, 0.98), Between(ref numbers, 0.02, 0.98));
        return guess + slip < 1 ? new(prior, Math.Pow(10, learn), forget, guess, slip) : new(prior, Math.Pow(10, learn), forget, 1 - guess, 1 - slip);
    }

    private static double Between(ref SeededChance numbers, double minimum, double maximum) => minimum + (numbers.Next() * (maximum - minimum));
}
