using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The parameters of an item while they are looked for: the discrimination as a logarithm.</summary>
internal readonly record struct ItemPoint(double LogDiscrimination, double Difficulty, double Lower, double Upper)
{
    public double Discrimination => Math.Exp(LogDiscrimination);

    public static ItemPoint Of(ItemResponseFunction function) =>
        new(Math.Log(function.Discrimination), function.Difficulty, function.LowerAsymptote, function.UpperAsymptote);

    public ItemResponseFunction ToFunction() =>
        ItemResponseFunction.Of(Math.Min(Discrimination, ItemResponseFunction.MaxDiscrimination), Difficulty, Lower, Upper);
}
