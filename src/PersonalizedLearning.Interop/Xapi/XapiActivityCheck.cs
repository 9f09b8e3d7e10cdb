namespace PersonalizedLearning.Interop;

/// <summary>The rules of activities.</summary>
internal static class XapiActivityCheck
{
    public static void Check(XapiActivity activity, XapiPlace place)
    {
        XapiMembers.Check(activity.Other, XapiTerms.OfActivity, place);
        XapiMembers.ObjectType(activity.ObjectType, XapiTerms.Activity, place);
        XapiMembers.Required(activity.Id is not null, activity.Other, "id", place);
        XapiMembers.Iri(activity.Id, "id", place);
        if (activity.Definition is { } definition)
        {
            Check(definition, place.In("definition"));
        }
    }

    private static void Check(XapiActivityDefinition definition, XapiPlace place)
    {
        XapiMembers.Check(definition.Other, XapiTerms.OfDefinition, place);
        XapiMembers.Texts(definition.Name, "name", place);
        XapiMembers.Texts(definition.Description, "description", place);
        XapiMembers.Iri(definition.Type, "type", place);
        XapiMembers.Iri(definition.MoreInfo, "moreInfo", place);
        XapiMembers.Extensions(definition.Extensions, place);
        if (definition.InteractionType is { } type && !XapiTerms.InteractionTypes.Contains(type))
        {
            place.Error("interaction-type", "interactionType", $"'{JsonText.Short(type)}' is no type of interaction; expected one of {string.Join(", ", XapiTerms.InteractionTypes.Order(StringComparer.Ordinal))}.");
        }

        CheckComponents(definition, definition.Choices, "choices", "choice or sequencing", definition.InteractionType is "choice" or "sequencing", place);
        CheckComponents(definition, definition.Scale, "scale", "likert", definition.InteractionType is "likert", place);
        CheckComponents(definition, definition.Source, "source", "matching", definition.InteractionType is "matching", place);
        CheckComponents(definition, definition.Target, "target", "matching", definition.InteractionType is "matching", place);
        CheckComponents(definition, definition.Steps, "steps", "performance", definition.InteractionType is "performance", place);
    }

    private static void CheckComponents(XapiActivityDefinition definition, ValueList<XapiInteractionComponent> components, string name, string types, bool fits, XapiPlace place)
    {
        if (components.Count == 0)
        {
            return;
        }

        if (!fits)
        {
            place.Report(
                "component-of-other-type", DiagnosticSeverity.Warning, name, $"'{name}' belongs to interactions of type {types}, and this one is of type '{JsonText.Short(definition.InteractionType ?? "(none)")}'.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < components.Count; index++)
        {
            var component = components[index];
            var at = place.In(name, index);
            XapiMembers.Check(component.Other, XapiTerms.OfComponent, at);
            XapiMembers.Required(component.Id is not null, component.Other, "id", at);
            XapiMembers.Texts(component.Description, "description", at);
            if (component.Id is { } id && !seen.Add(id))
            {
                at.Error("duplicate-component", "id", $"'{JsonText.Short(id)}' stands there twice; expected each identifier once in its list.");
            }
        }
    }
}
