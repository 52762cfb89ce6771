/**
 * The `lightning/*` modules an LWC may use in an org: those of the Component Library
 * (https://developer.salesforce.com/docs/component-library) that work in a browser.
 * The package holds more, which an org refuses to deploy against.
 */

const COMPONENTS = `
    accordion accordionSection alert avatar badge breadcrumb breadcrumbs button buttonGroup
    buttonIcon buttonIconStateful buttonMenu buttonStateful card carousel carouselImage
    checkboxGroup combobox confirm datatable dualListbox dynamicIcon formattedAddress
    formattedDateTime formattedEmail formattedLocation formattedName formattedNumber
    formattedPhone formattedRichText formattedText formattedTime formattedUrl helptext icon
    input inputAddress inputLocation inputName layout layoutItem mediaUtils menuDivider menuItem
    menuSubheader modal modalBody modalFooter modalHeader pill pillContainer progressBar
    progressIndicator progressRing progressStep prompt radioGroup relativeDateTime select slider
    spinner tab tabset textarea tile toast toastContainer tree treeGrid verticalNavigation
    verticalNavigationItem verticalNavigationItemBadge verticalNavigationItemIcon
    verticalNavigationOverflow verticalNavigationSection`;

const SHIMS = 'messageService navigation platformShowToastEvent platformUtilityBarApi';

const specifiers = (names: string): string[] =>
    names
        .trim()
        .split(/\s+/)
        .map((name) => `lightning/${name}`);

/** Modules taken from the base components package, in alphabetical order. */
export const BASE_MODULES: readonly string[] = specifiers(COMPONENTS);

/** Modules that are part of the platform, not of the package: local-org brings its own. */
export const SHIM_MODULES: readonly string[] = specifiers(SHIMS);
