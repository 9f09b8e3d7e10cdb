using Xunit;

namespace PersonalizedLearning.Testing.Browsers;

/// <summary>A theory that needs a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.WhyMissing;
}
