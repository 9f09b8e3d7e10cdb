namespace PersonalizedLearning.Calibration;

/// <summary>The parameters with classes as plain numbers, for the inner loops; changed in place, so that iterations do not allocate.</summary>
internal sealed class BktClassPoint(int learnClasses, int answerClasses)
{
    // e^−36 is the spacing of numbers near 1: to forget faster than that can't be told from certainty.
    private const double MostPerDay = 36;

    public double Prior { get; set; }

    public double ForgetPerDay { get; set; }

    public double[] Learn { get; } = new double[learnClasses];

    public double[] Forget { get; } = new double[learnClasses];

    public double[] Guess { get; } = new double[answerClasses];

    public double[] Slip { get; } = new double[answerClasses];

    /// <summary>How fast it is forgotten, as the rate λ of e^(−λ days).</summary>
    public double RatePerDay => Math.Min(-Math.Log(1 - ForgetPerDay), MostPerDay);

    /// <summary>The probability of forgetting within a day, of the rate.</summary>
    public static double PerDay(double rate) => 1 - Math.Exp(-Math.Min(rate, MostPerDay));

    /// <summary>One class beside another, all alike.</summary>
    public static BktClassPoint Of(in BktPoint point, double forgetPerDay, int learnClasses, int answerClasses)
    {
        var all = new BktClassPoint(learnClasses, answerClasses) { Prior = point.Prior, ForgetPerDay = forgetPerDay };
        Array.Fill(all.Learn, point.Learn);
        Array.Fill(all.Forget, point.Forget);
        Array.Fill(all.Guess, point.Guess);
        Array.Fill(all.Slip, point.Slip);
        return all;
    }

    public static BktClassPoint Of(BktClassParameters parameters)
    {
        var point = new BktClassPoint(parameters.Learn.Count, parameters.Guess.Count) { Prior = parameters.Prior, ForgetPerDay = parameters.ForgetPerDay };
        parameters.Learn.AsSpan().CopyTo(point.Learn);
        parameters.Forget.AsSpan().CopyTo(point.Forget);
        parameters.Guess.AsSpan().CopyTo(point.Guess);
        parameters.Slip.AsSpan().CopyTo(point.Slip);
        return point;
    }

    public BktClassParameters ToParameters() => new(Prior, [.. Learn], [.. Forget], [.. Guess], [.. Slip]) { ForgetPerDay = ForgetPerDay };
}
