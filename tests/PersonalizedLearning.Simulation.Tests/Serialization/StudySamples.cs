using System.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

/// <summary>A configuration with everything in it, and what it names.</summary>
internal static class StudySamples
{
    /// <summary>A configuration of three competencies in a row: everything that can be said is said.</summary>
    public const string Full = """
        {
          "$schema": "https://example.org/study.schema.json",
          "study": "streak-or-bkt", "version": 1, "seed": 7,
          "framework": "framework.json", "precedes": "hard", "catalog": "catalog.json", "goals": ["c", "B"],
          "populations": [
            { "name": "steady", "model": "bkt", "version": 1, "parameters": { "learn": 0.2 }, "goals": { "fewest": 1, "most": 2 },
              "responseTimes": { "unsureFactor": 2 }, "engagement": { "returns": 0.9 }, "choice": { "accepts": 0.8, "among": "any" } },
            { "name": "quick", "model": "bkt", "parameters": { "learn": 0.4 } }
          ],
          "policies": [
            { "name": "bkt", "file": "policy.json" },
            { "name": "streak", "policy": "m-of-n", "version": 1, "parameters": { "required": 3, "window": 3 }, "byCompetency": { "a": { "required": 2 } }, "rule": { "sticky": true } }
          ],
          "selectors": [
            { "name": "shipped", "selector": "recommender", "version": 1, "parameters": { "targetSuccess": 0.8 } },
            { "name": "dice", "selector": "random" }
          ],
          "budgets": [{ "steps": 5 }, { "steps": 9, "minutes": 30 }],
          "sampled": 2,
          "sessions": { "steps": 3, "daysBetween": 2, "minutesPerStep": 1.5, "start": "2026-09-07T08:00:00Z" }, "retentionDays": [0, 7, 30.5], "masteredFrom": 0.9,
          "measures": ["gain"],
          "until": { "standardError": 0.01, "measure": "gain", "atLeast": 16, "atMost": 4096 },
          "compare": { "baseline": { "policy": "streak", "selector": "dice" }, "allPairs": true, "confidence": 0.9, "correction": "benjaminiHochberg" }
        }
        """;

    /// <summary>A configuration with nothing but what must be there.</summary>
    public const string Short = """
        {
          "study": "short", "framework": "framework.json",
          "populations": [{ "name": "steady", "model": "bkt" }], "policies": [{ "name": "bkt", "policy": "bkt" }], "selectors": [{ "name": "dice", "selector": "random" }],
          "budgets": [{ "steps": 5 }]
        }
        """;

    /// <summary>Learners of the matrix simulator, led by those who see the truth.</summary>
    public const string Tree = """
        {
          "study": "tree", "framework": "tree.json", "learners": 10,
          "populations": [{ "name": "tree", "model": "transition-matrix", "parameters": { "published": "tree" } }], "policies": [{ "name": "bkt", "policy": "bkt" }],
          "selectors": [{ "name": "oracle", "selector": "oracle" }, { "name": "best", "selector": "optimal", "version": 1, "parameters": {} }],
          "budgets": [{ "steps": 6 }]
        }
        """;

    public static Study Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static Study Read(byte[] text)
    {
        using var stream = new MemoryStream(text);
        return StudyJson.Read(stream, new Sources());
    }

    /// <summary>The full configuration with one part replaced, which must be there.</summary>
    public static string With(string part, string by)
    {
        Assert.Contains(part, Full, StringComparison.Ordinal);
        return Full.Replace(part, by, StringComparison.Ordinal);
    }

    /// <summary>Sources that hold one file of each kind.</summary>
    internal sealed class Sources : IStudySources
    {
        public CompetencyFramework FrameworkOf(string name) => name == "tree.json"
            ? TransitionMatrixModel.Tree.Competencies.Aggregate(CompetencyFramework.CreateBuilder("tree", "A tree"), (tree, skill) => tree.Add(skill.Value, skill.Value)).Build().Framework
            : name == "framework.json"
            ? CompetencyFramework.CreateBuilder("row", "A row")
                .Add("a", "A").Add(new Competency { Id = CompetencyId.From("b"), Code = "B", Statement = "B" }).Add(new Competency { Id = CompetencyId.From("c"), Code = "C", Statement = "C" })
                .Requires("a", "b").Requires("b", "c").Build().Framework
            : throw new FileNotFoundException("Could not find file.", name);

        public ExperienceCatalog CatalogOf(string name) => name == "catalog.json" ? new ExperienceCatalog("catalog", "Catalog", []) : throw new UnauthorizedAccessException($"{name} may not be read.");

        public PolicyFile PoliciesOf(string name, CompetencyFramework framework) => name == "policy.json"
            ? new PolicyFile(new MasteryPolicySet(new BayesianKnowledgeTracing()))
            : LearningJson.ReadPolicyFile(new MemoryStream("{\"policy\":\"magic\"}"u8.ToArray()), framework);
    }
}
