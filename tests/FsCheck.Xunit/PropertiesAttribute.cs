namespace FsCheck.Xunit;

/// <summary>Settings for every <see cref="PropertyAttribute"/> of a class; what the property sets itself wins.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PropertiesAttribute : Attribute
{
    /// <inheritdoc cref="PropertyAttribute.MaxTest"/>
    public int MaxTest { get; set; } = PropertySettings.Unset;

    /// <inheritdoc cref="PropertyAttribute.StartSize"/>
    public int StartSize { get; set; } = PropertySettings.Unset;

    /// <inheritdoc cref="PropertyAttribute.EndSize"/>
    public int EndSize { get; set; } = PropertySettings.Unset;

    /// <inheritdoc cref="PropertyAttribute.Replay"/>
    public string? Replay { get; set; }

    /// <inheritdoc cref="PropertyAttribute.Arbitrary"/>
    public Type[] Arbitrary { get; set; } = [];
}
