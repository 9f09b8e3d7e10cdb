using Xunit;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Marks a method as a law to check over generated arguments; it gives bool, void, Property, Task or Task of bool.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", "FsCheck.Xunit")]
public sealed class PropertyAttribute : FactAttribute
{
    /// <summary>The number of cases, 100 unless set here or on the class.</summary>
    public int MaxTest { get; set; } = PropertySettings.Unset;

    /// <summary>The size of the first case, 1 unless set here or on the class.</summary>
    public int StartSize { get; set; } = PropertySettings.Unset;

    /// <summary>The size of the last case, 100 unless set here or on the class.</summary>
    public int EndSize { get; set; } = PropertySettings.Unset;

    /// <summary>The seed to begin with, as a failure prints it: <c>seed,gamma</c> or <c>seed,gamma,size</c>.</summary>
    public string? Replay { get; set; }

    /// <summary>Classes whose static members give the generators; those named here win over those of the class.</summary>
    public Type[] Arbitrary { get; set; } = [];
}
