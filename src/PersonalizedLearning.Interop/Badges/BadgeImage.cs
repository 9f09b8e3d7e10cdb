namespace PersonalizedLearning.Interop;

/// <summary>An image by its address, which may hold the image itself (<c>data:</c>).</summary>
public sealed record BadgeImage : BadgeEntity
{
    /// <summary>Gets the caption.</summary>
    public string? Caption { get; init; }
}
