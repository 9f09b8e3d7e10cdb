using Xunit;

namespace PersonalizedLearning.Testing.Browsers;

/// <summary>A fact that needs a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.WhyMissing;
}
