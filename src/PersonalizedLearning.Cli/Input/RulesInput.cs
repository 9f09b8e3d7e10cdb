using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The rules over competencies that <c>--rules</c> names.</summary>
internal static class RulesInput
{
    private const string Children = "children";

    /// <summary>Reads a rules file, or makes the rules of the hierarchy; null where nothing is named.</summary>
    public static CompetencyRuleGraph? Read(string? childrenOrFile, CompetencyFramework framework) => childrenOrFile switch
    {
        null => null,
        Children => CompetencyRuleGraph.Compile(framework, CompetencyRuleSet.AllChildren(framework)),
        _ => CompetencyRuleGraph.Compile(framework, InputFiles.Read(childrenOrFile, LearningJson.ReadRules)),
    };
}
