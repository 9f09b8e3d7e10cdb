using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>The parameters in every lane.</summary>
internal readonly struct BktModel(in BktPoint point)
{
    public readonly Vector512<double> Known = Vector512.Create(point.Prior);
    public readonly Vector512<double> Unknown = Vector512.Create(1 - point.Prior);
    public readonly Vector512<double> Learn = Vector512.Create(point.Learn);
    public readonly Vector512<double> Stay = Vector512.Create(1 - point.Learn);
    public readonly Vector512<double> Forget = Vector512.Create(point.Forget);
    public readonly Vector512<double> Keep = Vector512.Create(1 - point.Forget);
    public readonly Vector512<double> Guess = Vector512.Create(point.Guess);
    public readonly Vector512<double> NoGuess = Vector512.Create(1 - point.Guess);
    public readonly Vector512<double> Slip = Vector512.Create(point.Slip);
    public readonly Vector512<double> NoSlip = Vector512.Create(1 - point.Slip);

    private static Vector512<long> LaneBits => Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>All bits of the lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Mask(byte lanes) => Vector512.Equals(Vector512.Create((long)lanes) & LaneBits, LaneBits).AsDouble();
}
