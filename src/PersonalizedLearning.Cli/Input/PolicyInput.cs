using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The mastery policies that <c>--policy</c> names.</summary>
internal static class PolicyInput
{
    /// <summary>Reads a policy by its name, with default parameters, or from a policy file.</summary>
    public static MasteryPolicySet Read(string nameOrFile) => Read(nameOrFile, (stream, registry) => new PolicyFile(LearningJson.ReadPolicies(stream, registry))).Policies;

    /// <summary>Reads a policy by its name, with default parameters, or all of a policy file.</summary>
    public static PolicyFile Read(string nameOrFile, CompetencyFramework framework) =>
        Read(nameOrFile, (stream, registry) => LearningJson.ReadPolicyFile(stream, framework, registry));

    private static PolicyFile Read(string nameOrFile, Func<Stream, MasteryPolicyRegistry, PolicyFile> read)
    {
        var registry = MasteryPolicyRegistry.Standard;
        if (registry.Names.Contains(nameOrFile, StringComparer.Ordinal))
        {
            return new PolicyFile(new MasteryPolicySet(registry.Create(nameOrFile)));
        }

        return File.Exists(nameOrFile)
            ? InputFiles.Read(nameOrFile, stream => read(stream, registry))
            : throw new UsageException($"--policy is '{nameOrFile}'; expected one of {string.Join(", ", registry.Names)}, or a policy file, and there is no such file.");
    }
}
