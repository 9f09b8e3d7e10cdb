using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>The E-step of Baum and Welch (Rabiner 1989) for two states, exact, eight sequences at a time.</summary>
/// <remarks>
/// α is scaled by powers of two, which round nothing, and β by the same ones; so Σ αβ of a sequence is at every step the same L, its likelihood but for
/// the powers, and one division at the end turns sums of αβ into expected counts. No fused operations are used: every machine gives the same bits.
/// The loops are compiled well at once, because a fit is over before they would be noticed to be hot.
/// </remarks>
internal static class BktExpectation
{
    private const long ExponentMask = 0x7FF0_0000_0000_0000;
    private const int ExponentShift = 52;
    private const int ExponentBias = 1023;

    // Below this a probability would underflow within a few hundred answers of one kind, and could never come back.
    private const double Floor = 1e-290;

    /// <summary>Expected counts and log-likelihood of all answers under the parameters.</summary>
    public static BktCounts Run(BktLanes lanes, in BktPoint point, BktTrace trace)
    {
        var model = new BktModel(point);
        var sums = default(BktSums);
        var logLikelihood = Vector512<double>.Zero;
        var vectors = trace.Vectors;
        for (var block = 0; block < lanes.Shortest.Length; block++)
        {
            var steps = lanes.Starts[block]..lanes.Starts[block + 1];
            var correct = lanes.Correct.AsSpan(steps);
            var active = lanes.Active.AsSpan(steps);
            var shortest = lanes.Shortest[block];
            var exponents = Forward(model, correct, active, shortest, vectors);
            var last = vectors[((correct.Length - 1) * BktTrace.Step)..];
            var likelihood = last[0] + last[1];
            var weights = Vector512.Create<double>(lanes.Weights.AsSpan(block * BktLanes.Width, BktLanes.Width));
            var logarithm = VectorLogarithm.OfOneToTwo(likelihood) + (exponents * Vector512.Create(VectorLogarithm.Two));
            logLikelihood += weights * Vector512.ConditionalSelect(
                Vector512.GreaterThan(likelihood, Vector512<double>.Zero), logarithm, Vector512.Create(double.NegativeInfinity));
            Backward(model, correct, active, shortest, vectors, weights / likelihood, ref sums);
        }

        return sums.ToCounts(point, Vector512.Sum(logLikelihood));
    }

    /// <summary>Leaves α and the scale of each step, and returns the sum of the binary exponents that scaling took away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> Forward(
        in BktModel model, ReadOnlySpan<byte> correct, ReadOnlySpan<byte> active, int shortest, Span<Vector512<double>> trace)
    {
        var (learn, stay, forget, keep) = (model.Learn, model.Stay, model.Forget, model.Keep);
        var (guess, noGuess, slip, noSlip) = (model.Guess, model.NoGuess, model.Slip, model.NoSlip);
        var (known, unknown) = (model.Known, model.Unknown);
        var (floor, one, exponentMask) = (Vector512.Create(Floor), Vector512<double>.One, Vector512.Create(ExponentMask));
        var exponents = Vector512<long>.Zero;
        ref var at = ref MemoryMarshal.GetReference(trace[..(correct.Length * BktTrace.Step)]);
        for (var step = 0; step < correct.Length; step++)
        {
            var right = BktModel.Mask(correct[step]);
            var ifKnown = Vector512.ConditionalSelect(right, noSlip, slip);
            var ifUnknown = Vector512.ConditionalSelect(right, guess, noGuess);
            if (step >= shortest)
            {
                // A sequence that has ended goes on with answers that say nothing.
                var lives = BktModel.Mask(active[step]);
                ifKnown = Vector512.ConditionalSelect(lives, ifKnown, one);
                ifUnknown = Vector512.ConditionalSelect(lives, ifUnknown, one);
            }

            known *= ifKnown;
            unknown *= ifUnknown;
            var exponent = (known + unknown).AsInt64() & exponentMask;
            var scale = (Vector512.Create(2L * ExponentBias << ExponentShift) - exponent).AsDouble();
            exponents += Vector512.ShiftRightLogical(exponent, ExponentShift);
            known *= scale;
            unknown *= scale;
            at = known;
            Unsafe.Add(ref at, 1) = unknown;
            Unsafe.Add(ref at, 2) = scale;
            at = ref Unsafe.Add(ref at, BktTrace.Step);
            (known, unknown) = (Floored((known * keep) + (unknown * learn), floor), Floored((known * forget) + (unknown * stay), floor));
        }

        return Vector512.ConvertToDouble(exponents - Vector512.Create((long)correct.Length * ExponentBias));
    }

    // What is exactly 0 stays so: the parameters say that it is impossible.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Floored(Vector512<double> value, Vector512<double> floor) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<double>.Zero), Vector512.MaxNative(value, floor), Vector512<double>.Zero);

    /// <summary>Adds what a block of sequences counts for, as α and β together expect it, to the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward(
        in BktModel model,
        ReadOnlySpan<byte> correct,
        ReadOnlySpan<byte> active,
        int shortest,
        ReadOnlySpan<Vector512<double>> trace,
        Vector512<double> factor,
        ref BktSums sums)
    {
        var (learn, stay, forget, keep) = (model.Learn, model.Stay, model.Forget, model.Keep);
        var (guess, noGuess, slip, noSlip) = (model.Guess, model.NoGuess, model.Slip, model.NoSlip);
        var one = Vector512<double>.One;
        var (betaKnown, betaUnknown) = (one, one);
        var (aheadKnown, aheadUnknown) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (gammaKnown, gammaUnknown) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var block = default(BktSums);
        var next = Vector512<double>.Zero;
        var step = correct.Length - 1;
        for (; step >= Math.Max(shortest - 1, 0); step--)
        {
            var at = trace.Slice(step * BktTrace.Step, BktTrace.Step);
            var (alphaKnown, alphaUnknown, scale) = (at[0], at[1], at[2]);
            var right = BktModel.Mask(correct[step]);
            var lives = BktModel.Mask(active[step]);
            gammaKnown = alphaKnown * betaKnown;
            gammaUnknown = alphaUnknown * betaUnknown;
            block.Known += gammaKnown & next;
            block.Unknown += gammaUnknown & next;
            block.LastKnown += Vector512.AndNot(gammaKnown & lives, next);
            block.LastUnknown += Vector512.AndNot(gammaUnknown & lives, next);
            block.Slipped += Vector512.AndNot(gammaKnown & lives, right);
            block.Guessed += gammaUnknown & right;
            block.Learnt += alphaUnknown * aheadKnown & next;
            block.Forgotten += alphaKnown * aheadUnknown & next;
            var ifKnown = Vector512.ConditionalSelect(lives, Vector512.ConditionalSelect(right, noSlip, slip), one);
            var ifUnknown = Vector512.ConditionalSelect(lives, Vector512.ConditionalSelect(right, guess, noGuess), one);
            aheadKnown = betaKnown * ifKnown * scale;
            aheadUnknown = betaUnknown * ifUnknown * scale;
            betaKnown = (keep * aheadKnown) + (forget * aheadUnknown);
            betaUnknown = (learn * aheadKnown) + (stay * aheadUnknown);
            next = lives;
        }

        var (sumKnown, sumUnknown, slipped, guessed, learnt, forgotten) = (block.Known, block.Unknown, block.Slipped, block.Guessed, block.Learnt, block.Forgotten);
        for (; step >= 0; step--)
        {
            var at = trace.Slice(step * BktTrace.Step, BktTrace.Step);
            var (alphaKnown, alphaUnknown, scale) = (at[0], at[1], at[2]);
            var right = BktModel.Mask(correct[step]);
            gammaKnown = alphaKnown * betaKnown;
            gammaUnknown = alphaUnknown * betaUnknown;
            sumKnown += gammaKnown;
            sumUnknown += gammaUnknown;
            slipped += Vector512.ConditionalSelect(right, Vector512<double>.Zero, gammaKnown);
            guessed += Vector512.ConditionalSelect(right, gammaUnknown, Vector512<double>.Zero);
            learnt += alphaUnknown * aheadKnown;
            forgotten += alphaKnown * aheadUnknown;
            aheadKnown = betaKnown * Vector512.ConditionalSelect(right, noSlip, slip) * scale;
            aheadUnknown = betaUnknown * Vector512.ConditionalSelect(right, guess, noGuess) * scale;
            betaKnown = (keep * aheadKnown) + (forget * aheadUnknown);
            betaUnknown = (learn * aheadKnown) + (stay * aheadUnknown);
        }

        (block.Known, block.Unknown, block.Slipped, block.Guessed, block.Learnt, block.Forgotten) = (sumKnown, sumUnknown, slipped, guessed, learnt, forgotten);
        (block.FirstKnown, block.FirstUnknown) = (gammaKnown, gammaUnknown);
        sums.Add(block, factor);
    }
}
