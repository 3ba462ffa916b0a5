package tui

import "rettidig/internal/text"

// The actions of the catalog's screens.
const (
	actCatalog   actionID = "catalog"    // everywhere: the task catalogue
	actFacets    actionID = "facets"     // catalog: narrow by facets
	actTypeGuide actionID = "type_guide" // catalog: the guide of a type
	actTypeTasks actionID = "type_tasks" // catalog: its open tasks in the queue
)

// catalogKeys are the keys of the catalog's screens.
func catalogKeys() []action {
	types := []screenID{screenCatalog, screenCatalogType}
	return []action{
		{actOpen, []string{"enter"}, text.KeyTypePage, text.KeyTypePageShort, []screenID{screenCatalog}},
		{actOpen, []string{"enter", "space"}, text.KeyFacetTake, text.KeyFacetTakeShort, []screenID{screenFacets}},
		{actOpen, []string{"enter"}, text.KeyTypeGuide, text.Msg{}, []screenID{screenCatalogType}},
		{actChoose, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, text.KeyRelation, text.KeyRelationShort, []screenID{screenCatalogType}},
		{actTypeTasks, []string{"o"}, text.KeyTypeTasks, text.KeyTypeTasksShort, types},
		{actTypeGuide, []string{"v"}, text.KeyTypeGuide, text.KeyTypeGuideShort, types},
		{actFilter, []string{"/"}, text.KeyCatalogSearch, text.KeySearchShort, []screenID{screenCatalog}},
		{actFacets, []string{"f"}, text.KeyFacets, text.KeyFacetsShort, []screenID{screenCatalog, screenFacets}},
		{actCopy, []string{"y"}, text.KeyCopyType, text.Msg{}, types},
	}
}
