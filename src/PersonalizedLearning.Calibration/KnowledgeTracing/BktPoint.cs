using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The five parameters as plain numbers, for the inner loops.</summary>
internal readonly record struct BktPoint(double Prior, double Learn, double Forget, double Guess, double Slip)
{
    public static BktPoint Of(BktParameters parameters) => new(parameters.Prior, parameters.Learn, parameters.Forget, parameters.Guess, parameters.Slip);

    /// <summary>Whether a right answer is no better a sign of knowing than a wrong one.</summary>
    public bool IsDegenerate => Guess + Slip >= 1;

    /// <summary>The same model with the names of the two states exchanged: it gives every sequence of answers the same probability.</summary>
    public BktPoint Exchange() => new(1 - Prior, Forget, Learn, 1 - Slip, 1 - Guess);

    public BktParameters ToParameters() => new() { Prior = Prior, Learn = Learn, Forget = Forget, Guess = Guess, Slip = Slip };
}
