using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>Room for what the forward pass leaves to the backward pass, step by step: one for each thread.</summary>
internal sealed class BktTrace
{
    // A vector that lies across two cache lines costs twice.
    private const int Alignment = 64;

    private readonly byte[] room;
    private readonly int offset;

    /// <summary>Makes room.</summary>
    /// <param name="longest">The length of the longest sequence.</param>
    /// <param name="step">How many vectors a step takes.</param>
    public BktTrace(int longest, int step = Step)
    {
        Length = longest * step * Alignment;
        room = GC.AllocateUninitializedArray<byte>(Length + Alignment, pinned: true);
        offset = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(room, 0) & (Alignment - 1));
    }

    /// <summary>How many vectors a step takes where all answers are alike: known, unknown and the scale.</summary>
    public const int Step = 3;

    private int Length { get; }

    /// <summary>The vectors.</summary>
    public Span<Vector512<double>> Vectors => MemoryMarshal.Cast<byte, Vector512<double>>(room.AsSpan(offset, Length));
}
