using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>The published addresses of competencies, where the framework came as CASE.</summary>
internal static class ItemAddresses
{
    public static Func<Competency, string?>? Of(FrameworkFile file)
    {
        if (file.Case is not { } package)
        {
            return null;
        }

        var byId = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in package.Items)
        {
            if (item is { Identifier: { } id, Uri: { } address })
            {
                byId.TryAdd(id, address);
            }
        }

        return competency => byId.GetValueOrDefault(competency.Id.Value);
    }
}
