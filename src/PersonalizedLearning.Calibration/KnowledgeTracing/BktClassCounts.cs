using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>What an E-step with classes expects, by class.</summary>
internal sealed class BktClassCounts(int learnClasses, int answerClasses)
{
    private const int Width = BktClassLanes.Width;

    // A lane that has ended adds to the class after the last, of which nobody asks.
    private readonly Vector128<double>[] answers = new Vector128<double>[(2 * answerClasses) + 1];
    private readonly Vector128<double>[] ofUnknown = new Vector128<double>[learnClasses + 1];
    private readonly Vector128<double>[] ofKnown = new Vector128<double>[learnClasses + 1];
    private double knownFirst;
    private double unknownFirst;
    private double faded;
    private double risked;

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        Array.Clear(answers);
        Array.Clear(ofUnknown);
        Array.Clear(ofKnown);
    }

    /// <summary>Adds known and unknown at the answers of eight lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddAnswers(ref int indices, Vector512<double> known, Vector512<double> unknown) => Add(answers, ref indices, known, unknown);

    /// <summary>Adds the steps of eight lanes: how much was learnt of how much, and forgotten of how much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSteps(ref int indices, Vector512<double> learnt, Vector512<double> learntOf, Vector512<double> forgotten, Vector512<double> forgottenOf)
    {
        Add(ofUnknown, ref indices, learnt, learntOf);
        Add(ofKnown, ref indices, forgotten, forgottenOf);
    }

    /// <summary>Takes in what is not counted by class.</summary>
    public void Finish(double known, double unknown, double times, double days) => (knownFirst, unknownFirst, faded, risked) = (known, unknown, times, days);

    /// <summary>The M-step, with beliefs and within bounds: each parameter is its share of what was counted last. One that could never have happened keeps its value.</summary>
    public void Maximize(BktClassPoint current, BktClassPoint next, BktClimb climb)
    {
        var (priors, bounds) = (climb.Priors, climb.Bounds);
        next.Prior = bounds.Prior.Clamp(BktCounts.Share(knownFirst, knownFirst + unknownFirst, current.Prior, priors.Prior));
        for (var index = 0; index < learnClasses; index++)
        {
            next.Learn[index] = bounds.Learn.Clamp(BktCounts.Share(ofUnknown[index][0], ofUnknown[index][1], current.Learn[index], priors.Learn));
            next.Forget[index] = climb.Forgets
                ? bounds.Forget.Clamp(BktCounts.Share(ofKnown[index][0], ofKnown[index][1], current.Forget[index], priors.Forget))
                : 0;
        }

        for (var index = 0; index < answerClasses; index++)
        {
            var (wrong, right) = (answers[2 * index], answers[(2 * index) + 1]);
            next.Guess[index] = bounds.Guess.Clamp(BktCounts.Share(right[1], right[1] + wrong[1], current.Guess[index], priors.Guess));
            next.Slip[index] = bounds.Slip.Clamp(BktCounts.Share(wrong[0], right[0] + wrong[0], current.Slip[index], priors.Slip));
        }

        next.ForgetPerDay = climb.Fades ? bounds.ForgetPerDay.Clamp(PerDay(current, priors.ForgetPerDay)) : 0;
    }

    private double PerDay(BktClassPoint current, ParameterPrior belief)
    {
        // A case of the belief is a day, which is under risk up to the moment of forgetting or to its end.
        var rate = current.RatePerDay;
        var ofForgotten = rate > 0 ? (1 / rate) - ((1 - current.ForgetPerDay) / current.ForgetPerDay) : 0;
        var days = risked + belief.Failed + (belief.Happened * ofForgotten);
        return days > 0 ? BktClassPoint.PerDay((faded + belief.Happened) / days) : current.ForgetPerDay;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector128<double>[] sums, ref int indices, Vector512<double> first, Vector512<double> second)
    {
        ref var sum = ref MemoryMarshal.GetArrayDataReference(sums);
        for (var lane = 0; lane < Width; lane++)
        {
            Unsafe.Add(ref sum, Unsafe.Add(ref indices, lane)) += Vector128.Create(first[lane], second[lane]);
        }
    }
}
