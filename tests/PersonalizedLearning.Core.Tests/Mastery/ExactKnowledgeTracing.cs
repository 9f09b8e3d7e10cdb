using System.Numerics;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>
/// Knowledge tracing in whole numbers, as a reference: the two beliefs are kept as joint probabilities with all answers so far, unscaled, so that
/// nothing is ever rounded. Parameters are taken to ten decimals.
/// </summary>
internal sealed class ExactKnowledgeTracing
{
    private const long One = 10_000_000_000;

    private readonly BigInteger learn;
    private readonly BigInteger forget;
    private readonly BigInteger guess;
    private readonly BigInteger slip;
    private BigInteger known;
    private BigInteger unknown;

    public ExactKnowledgeTracing(BktParameters parameters)
    {
        (learn, forget, guess, slip) = (Tenths(parameters.Learn), Tenths(parameters.Forget), Tenths(parameters.Guess), Tenths(parameters.Slip));
        known = Tenths(parameters.Prior);
        unknown = One - known;
    }

    public double Known => Ratio(known, known + unknown);

    public double Unknown => Ratio(unknown, known + unknown);

    public double Correct => Ratio((known * (One - slip)) + (unknown * guess), (known + unknown) * One);

    public void Take(bool correct)
    {
        var knownAfter = known * (correct ? One - slip : slip);
        var unknownAfter = unknown * (correct ? guess : One - guess);
        known = (knownAfter * (One - forget)) + (unknownAfter * learn);
        unknown = (knownAfter * forget) + (unknownAfter * (One - learn));
    }

    private static BigInteger Tenths(double probability) => (BigInteger)Math.Round((decimal)probability * One);

    // 80 significant bits of the quotient, whatever its size.
    private static double Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        var shift = (int)(denominator.GetBitLength() - numerator.GetBitLength()) + 80;
        return Math.ScaleB((double)((numerator << shift) / denominator), -shift);
    }
}
