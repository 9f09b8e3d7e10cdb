namespace PersonalizedLearning.Interop;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="BytesRead">The bytes read so far, from 0.</param>
/// <param name="TotalBytes">The bytes of the file; null where the length is not known beforehand.</param>
public readonly record struct ReadProgress(long BytesRead, long? TotalBytes);
