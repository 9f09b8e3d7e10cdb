using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Mastery;

/// <summary>What each observation of one item does to the belief of knowledge tracing.</summary>
internal sealed class BktRates
{
    private const int Nothing = 2;

    // By what was seen: a wrong answer, a right one, or nothing that can be weighed. A lookup, as a processor can't guess which comes next.
    private readonly BktStep[] steps;
    private readonly double learn;
    private readonly double forget;

    /// <summary>Works out the parameters of an item, or of one like all others when null.</summary>
    internal BktRates(BktParameters parameters, BktItem? item = null)
    {
        var (guess, slip) = (item?.Guess ?? parameters.Guess, item?.Slip ?? parameters.Slip);
        (learn, forget) = (item?.Learn ?? parameters.Learn, item?.Forget ?? parameters.Forget);
        steps = [BktStep.Of(learn, forget, slip, 1 - guess), BktStep.Of(learn, forget, 1 - slip, guess), BktStep.Of(learn, forget, 1, 1)];
    }

    /// <summary>The step on an opportunity of which nothing can be weighed.</summary>
    internal ref readonly BktStep OnNothing => ref steps[Nothing];

    /// <summary>The step on an answer.</summary>
    internal ref readonly BktStep On(bool isRight) => ref steps[Unsafe.BitCast<bool, byte>(isRight)];

    /// <summary>The step on an answer to which other competencies contribute.</summary>
    internal BktStep On(bool isRight, in OtherFactors others)
    {
        var right = On(isRight: true);
        var (ifKnown, ifUnknown) = (others.SuccessFrom(right.IfKnown), others.SuccessFrom(right.IfUnknown));
        return isRight ? BktStep.Of(learn, forget, ifKnown, ifUnknown) : BktStep.Of(learn, forget, 1 - ifKnown, 1 - ifUnknown);
    }
}
